import type { ScreenPoint } from '#map/props.ts';

/**
 * Whether a label of a picture is at a point.
 * @param picture the element whose top left the point is measured from
 */
export function isLabelAt(label: Element, picture: Element, { x, y }: ScreenPoint): boolean {
  const from = picture.getBoundingClientRect();
  const box = label.getBoundingClientRect();
  const [left, top] = [from.left + x, from.top + y];
  return left >= box.left && left <= box.right && top >= box.top && top <= box.bottom;
}
