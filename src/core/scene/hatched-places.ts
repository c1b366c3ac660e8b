import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { boundsOf, isArea, isWithin } from '../geometry/measure.ts';
import type { Story } from '../story/story.ts';
import { hatchingOf } from './hatching.ts';
import type { Scene } from './scene.ts';

/** A function that says whether a position is in one of the areas that a scene hatches. */
export function hatchedPlaces(story: Story, scene: Scene): (position: Position) => boolean {
  const { hatched } = hatchingOf(story, scene);
  const areas = [...scene.shapes.values()].flatMap(({ shape: { id, geometry } }) =>
    hatched.has(id) && isArea(geometry) ? [{ geometry, bounds: boundsOf(geometry) }] : [],
  );
  return (position) =>
    areas.some(
      ({ geometry, bounds }) =>
        isWithin(bounds, position) && booleanPointInPolygon(position, geometry),
    );
}
