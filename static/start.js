// Runs before the page is drawn, so that no other theme flashes by: the reader's own choice, where there is one.
try {
  const chosen = localStorage.getItem('dateline-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // A browser that keeps nothing follows the system.
}
// Where the page's own script can't be brought, as in a frame without rights, what stands for it without any is shown.
addEventListener('unhandledrejection', () => {
  if (document.documentElement.dataset.map) return;
  document.documentElement.dataset.map = 'unavailable';
  for (const without of document.querySelectorAll('noscript'))
    without.outerHTML = without.textContent;
});
