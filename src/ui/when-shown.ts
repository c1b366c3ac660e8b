/**
 * Calls a function once one of some elements is laid out near the visible part of the page: at once if it is, otherwise
 * when what hides them opens.
 * @param elements all children of a part: one with `display: contents` is never laid out itself
 * @returns what stops waiting
 */
export function whenShown(elements: Iterable<Element>, then: () => void): () => void {
  // A window's height around it, so that nobody waits while scrolling.
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '100%' },
  );
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
