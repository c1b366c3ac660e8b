import type { BBox } from '../story/story.ts';
import type { Frame } from './frame.ts';

/** Width in CSS pixels below which a map is narrow, as on phones. */
export const narrowBelow = 480;

/** Bounds to fit into a map. @param width of the map, in CSS pixels */
export function boundsFor(
  { bbox, narrowBbox }: Pick<Frame, 'bbox' | 'narrowBbox'>,
  width: number,
): BBox {
  return width < narrowBelow && narrowBbox ? narrowBbox : bbox;
}
