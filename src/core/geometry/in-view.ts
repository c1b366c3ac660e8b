import type { Polygon } from 'geojson';
import type { BBox, Shape } from '../story/story.ts';
import { boundsOf, isWithin, intersects } from './measure.ts';

/**
 * Whether any of the shapes is inside the bounds.
 * @param bounds as reported by a map: west may be below -180, or east above 180, at the antimeridian
 */
export function isInView(shapes: readonly Pick<Shape, 'geometry'>[], bounds: BBox): boolean {
  const [west, south, east, north] = bounds;
  // Test bounds that cross the antimeridian against each copy of the world.
  return [-360, 0, 360].some((turn) =>
    shapes.some((shape) => shapeIntersects(shape, [west + turn, south, east + turn, north])),
  );
}

function shapeIntersects({ geometry }: Pick<Shape, 'geometry'>, bounds: BBox): boolean {
  if (geometry.type === 'Point') return isWithin(bounds, geometry.coordinates);
  const [west, south, east, north] = boundsOf(geometry);
  const isApart = east < bounds[0] || bounds[2] < west || north < bounds[1] || bounds[3] < south;
  return !isApart && intersects(boxOf(bounds), geometry);
}

function boxOf([west, south, east, north]: BBox): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
