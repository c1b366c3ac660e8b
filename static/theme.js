// Runs before the page is drawn, so that no other theme flashes by: the reader's own choice, where there is one.
try {
  const chosen = localStorage.getItem('dateline-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // A browser that keeps nothing follows the system.
}
