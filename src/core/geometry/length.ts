import { distance } from '@turf/turf';
import type { StoryGeometry } from '../story/story.ts';
import { sidesOf } from './sides.ts';

/** Length of a line in kilometres; undefined for other geometries. */
export function lengthKm(geometry: StoryGeometry): number | undefined {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString'
    ? sidesOf(geometry).reduce(
        (sum, { from, to }) => sum + distance(from, to, { units: 'kilometers' }),
        0,
      )
    : undefined;
}
