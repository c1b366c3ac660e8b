import type { Position } from 'geojson';
import { labelPoint } from '../geometry/label-point.ts';
import type { Scene } from './scene.ts';

/** Where names of the points and areas that a scene shows stand. */
export function namedPositions(scene: Scene): readonly Position[] {
  return [...scene.shapes.values()]
    .filter(({ shown, shape }) => shown && !shape.geometry.type.endsWith('LineString'))
    .map(({ shape }) => labelPoint(shape.geometry));
}
