import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { boundsOf } from '../geometry/measure.ts';
import type { Scene } from './scene.ts';

/** A function that says whether a position is in one of the areas that a scene hatches. */
export function hatchedPlaces(scene: Scene): (position: Position) => boolean {
  const areas = [...scene.shapes.values()].flatMap(({ shape: { geometry }, shown, hatched }) =>
    shown && hatched && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
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
