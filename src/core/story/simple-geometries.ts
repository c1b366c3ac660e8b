import type { GeometryCollection, MultiPoint } from 'geojson';
import type { StoryGeometry } from './story.ts';

/** A geometry as stories may have it. */
export type WrittenGeometry =
  StoryGeometry | MultiPoint | (Omit<GeometryCollection, 'geometries'> & { geometries: Simple[] });
type Simple = StoryGeometry | MultiPoint;

/** The geometries that are drawn for a written one, each with its path within it. */
export function simpleGeometries(
  geometry: WrittenGeometry,
): readonly { readonly geometry: StoryGeometry; readonly path: string }[] {
  if (geometry.type === 'MultiPoint')
    return geometry.coordinates.map((coordinates, at) => ({
      geometry: { type: 'Point', coordinates },
      path: `coordinates[${at}]`,
    }));
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries.flatMap((one, at) =>
      simpleGeometries(one).map((simple) => ({
        geometry: simple.geometry,
        path: `geometries[${at}].${simple.path}`,
      })),
    );
  return [{ geometry, path: 'coordinates' }];
}

/** Between the id of a feature and the number of one of its geometries; no id of an author has it. */
const between = '--';

/** Id of the shape for one of several geometries. @param index from 0 */
export const pieceId = (id: string, index: number): string =>
  index === 0 ? id : `${id}${between}${index + 1}`;

/** The id of the feature or part that a shape is a piece of. */
export const wholeOfPiece = (id: string): string => id.split(between)[0] ?? id;
