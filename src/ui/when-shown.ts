/**
 * Calls a function once an element is laid out near the visible part of the page: at once if it is, otherwise when what
 * hides it opens.
 * @returns what stops waiting
 */
export function whenShown(element: Element, then: () => void): () => void {
  // A window's height around it, so that nobody waits while scrolling.
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '100%' },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
