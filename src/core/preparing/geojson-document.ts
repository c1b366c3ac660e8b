import type { JsonDocument } from '../checking/json-document.ts';
import { jsonPath, keysOf } from '../checking/json-path.ts';
import { isObject } from '../checking/records.ts';

const geometryTypes: readonly unknown[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/** Whether a value is meant as GeoJSON (RFC 7946, 3). */
export const isGeoJson = (value: unknown): boolean =>
  isObject(value) &&
  (value['type'] === 'FeatureCollection' ||
    value['type'] === 'Feature' ||
    geometryTypes.includes(value['type']));

/** A document as a FeatureCollection, also if it is one Feature or a bare geometry. Anything else stays as it is. */
export function asCollection(document: JsonDocument): JsonDocument {
  const { value } = document;
  if (!isObject(value)) return document;
  const isFeature = value['type'] === 'Feature';
  if (!isFeature && !geometryTypes.includes(value['type'])) return document;
  const feature = isFeature ? value : { type: 'Feature', geometry: value, properties: {} };
  /** What comes before a path in this collection but not in the file: `features[0]`, and `geometry` if it is bare. */
  const added = isFeature ? 2 : 3;
  const pathOf = (path: string) => jsonPath(keysOf(path).slice(added));
  return {
    value: { type: 'FeatureCollection', features: [feature] },
    faults: document.faults,
    lineOf: (path) => document.lineOf(pathOf(path)),
    pathOf,
  };
}
