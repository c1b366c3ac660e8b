import type { Polygon } from 'geojson';
import type { BBox, Shape } from '../story/story.ts';
import { boundsOf, isWithin, intersects } from './measure.ts';

/**
 * A function that says whether a shape is inside bounds.
 * @param bounds as reported by a map: west may be below -180, or east above 180, at the antimeridian
 */
export function viewOf([west, south, east, north]: BBox): (
  shape: Pick<Shape, 'geometry'>,
) => boolean {
  // Bounds that cross the antimeridian are tested in each copy of the world.
  const copies = [-360, 0, 360]
    .map((turn): BBox => [west + turn, south, east + turn, north])
    .filter(([from, , to]) => from <= 180 && to >= -180);
  return (shape) => copies.some((box) => shapeIntersects(shape, box));
}

/** Whether any of the shapes is inside the bounds: see `viewOf`. */
export function isInView(shapes: readonly Pick<Shape, 'geometry'>[], bounds: BBox): boolean {
  return shapes.some(viewOf(bounds));
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
