/** On a part of a prerendered page that isn't interactive yet: empty, or `data` if it waits for more than its turn. */
export const waitingPart = 'data-waiting';

/**
 * A prerendered page has the styles of single elements in a style sheet (scripts/page-policy.ts). Call once components
 * have set them by themselves: rules that stayed would apply to what has no such style any more.
 * @param part without the parts in it that aren't interactive yet
 */
export function dropPrerenderedStyles(part: ParentNode): void {
  for (const element of part.querySelectorAll(`[data-s]:not([${waitingPart}] *)`))
    element.removeAttribute('data-s');
}
