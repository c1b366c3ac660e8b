import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { boundsOf } from '../geometry/measure.ts';
import type { Story } from '../story/story.ts';
import { hatchingOf } from './hatching.ts';
import type { Scene } from './scene.ts';

/** A function that says whether a position is in one of the areas that a scene hatches. */
export function hatchedPlaces(story: Story, scene: Scene): (position: Position) => boolean {
  const { hatched } = hatchingOf(story, scene);
  const areas = [...scene.shapes.values()].flatMap(({ shape: { id, geometry } }) =>
    hatched.has(id) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      ? [{ geometry, bounds: boundsOf(geometry) }]
      : [],
  );
  return (position) => {
    const [lon = 0, lat = 0] = position;
    return areas.some(
      ({ geometry, bounds: [west, south, east, north] }) =>
        west <= lon &&
        lon <= east &&
        south <= lat &&
        lat <= north &&
        booleanPointInPolygon(position, geometry),
    );
  };
}
