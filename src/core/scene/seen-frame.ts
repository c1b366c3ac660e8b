import { boundsAt } from '../geometry/bounds-at.ts';
import type { BBox } from '../story/story.ts';
import type { View } from '../view/view.ts';
import type { Scene } from './scene.ts';

/**
 * What is seen of the map: until the map says so, about what it will show.
 * @param bounds as reported by the map; undefined while there is none
 */
export const seenFrame = (
  bounds: BBox | undefined,
  { camera }: Pick<View, 'camera'>,
  { frame }: Pick<Scene, 'frame'>,
): BBox => bounds ?? (camera ? boundsAt(camera) : frame.bbox);
