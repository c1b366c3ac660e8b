/** Whether text in an element runs from right to left, as its language says (see theme.css). */
export const isRightToLeft = (element: Element): boolean =>
  getComputedStyle(element).direction === 'rtl';
