/** What is laid out of some elements: of one with `display: contents`, what is in it. */
const laidOut = (elements: Iterable<Element>): readonly Element[] =>
  [...elements].flatMap((element) =>
    getComputedStyle(element).display === 'contents' ? laidOut(element.children) : [element],
  );

/**
 * Calls a function once one of some elements is laid out near the visible part of the page: at once if it is, otherwise
 * when what hides them opens.
 * @param elements all children of a part
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
  for (const element of laidOut(elements)) observer.observe(element);
  return () => observer.disconnect();
}
