import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { boundsOf, isArea, isWithin } from '../geometry/measure.ts';
import type { Story } from '../story/story.ts';
import { hatchingOf } from './hatching.ts';
import type { Scene, SceneShape } from './scene.ts';

/**
 * The shapes on which a scene has no names of countries: those it hatches, on which names are hard to read, and
 * regions, which have a large name of their own.
 */
export function reservedAreas(story: Story, scene: Scene): readonly SceneShape[] {
  const { hatched } = hatchingOf(story, scene);
  return [...scene.shapes.values()].filter(
    ({ shape, shown }) => hatched.has(shape.id) || (shown && shape.kind.isRegion === true),
  );
}

/** A function that says whether a position is in one of those areas. */
export function reservedPlaces(story: Story, scene: Scene): (position: Position) => boolean {
  const areas = reservedAreas(story, scene).flatMap(({ shape: { geometry } }) =>
    isArea(geometry) ? [{ geometry, bounds: boundsOf(geometry) }] : [],
  );
  return (position) =>
    areas.some(
      ({ geometry, bounds }) =>
        isWithin(bounds, position) && booleanPointInPolygon(position, geometry),
    );
}
