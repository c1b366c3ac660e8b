import type { JsonDocument } from '../checking/json-document.ts';
import { jsonPath } from '../checking/json-path.ts';
import { nearest } from '../checking/nearest.ts';
import { isObject, objectOr, type JsonObject } from '../checking/records.ts';
import type { Fault } from '../result.ts';

/** Properties of the features of each kind. */
type PropertiesByKind = ReadonlyMap<unknown, readonly JsonObject[]>;

export function propertiesByKind(documents: Iterable<JsonDocument>): PropertiesByKind {
  const found = new Map<unknown, JsonObject[]>();
  for (const { value } of documents) {
    const features = objectOr(value)['features'];
    for (const feature of Array.isArray(features) ? (features as unknown[]) : []) {
      const properties = objectOr(objectOr(feature)['properties']);
      const known = found.get(properties['kind']);
      if (known) known.push(properties);
      else found.set(properties['kind'], [properties]);
    }
  }
  return found;
}

/** A size with the least and the largest number of its features, where `story.json` doesn’t say them. */
function withDomain(size: unknown, features: readonly JsonObject[]): unknown {
  if (!isObject(size) || typeof size['by'] !== 'string') return size;
  const { by } = size;
  const numbers = features.flatMap((one) => {
    const value = one[by];
    return typeof value === 'number' ? [value] : [];
  });
  if (numbers.length === 0) return size;
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const largest = numbers.reduce((a, b) => Math.max(a, b));
  return { from: least, to: largest, ...size };
}

/** The story’s kinds, with scales that reach as far as the data does. */
export function withDomains(kinds: unknown, features: PropertiesByKind): unknown {
  if (!Array.isArray(kinds)) return kinds;
  return (kinds as unknown[]).map((kind): unknown =>
    isObject(kind) && isObject(kind['size'])
      ? { ...kind, size: withDomain(kind['size'], features.get(kind['id']) ?? []) }
      : kind,
  );
}

/** Warnings: a scale by a property that no feature of the kind has. */
export function scaleWarnings(kinds: unknown, features: PropertiesByKind): readonly Fault[] {
  const list = Array.isArray(kinds) ? (kinds as unknown[]) : [];
  return list.flatMap((kind, at) =>
    (['size', 'colour'] as const).flatMap((scale): readonly Fault[] => {
      const by = isObject(kind) ? objectOr(kind[scale])['by'] : undefined;
      const own = isObject(kind) ? (features.get(kind['id']) ?? []) : [];
      if (typeof by !== 'string' || own.length === 0) return [];
      const isRight = (value: unknown) =>
        scale === 'size' ? typeof value === 'number' : value !== undefined && value !== null;
      if (own.some((properties) => isRight(properties[by]))) return [];
      const meant = nearest(by, [...new Set(own.flatMap(Object.keys))], 3);
      const what = scale === 'size' ? 'a number' : 'a value';
      const message = `no feature of this kind has ${what} in “${by}”${meant === undefined || meant === by ? '' : `: did you mean “${meant}”?`}`;
      return [{ file: 'story.json', path: jsonPath(['kinds', at, scale, 'by']), message }];
    }),
  );
}
