// Sets the stored theme before the page is drawn, to avoid a flash of another theme.
try {
  const chosen = localStorage.getItem('dateline-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage the system's theme is used.
}
// If the page's script can't be loaded, as in a sandboxed frame, show the content for pages without JavaScript.
addEventListener('unhandledrejection', () => {
  if (document.documentElement.dataset.map) return;
  document.documentElement.dataset.map = 'unavailable';
  for (const without of document.querySelectorAll('noscript'))
    without.outerHTML = without.textContent;
});
