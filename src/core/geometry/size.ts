import type { StoryGeometry } from '../story/story.ts';
import { areaKm2 } from './area.ts';
import { lengthKm } from './length.ts';

/** Length of a line in kilometres, or area of an area in square kilometres; undefined for points. */
export const sizeOf = (geometry: StoryGeometry): number | undefined =>
  areaKm2(geometry) ?? lengthKm(geometry);
