import * as v from 'valibot';
import type { Fault } from '../result.ts';
import type { StoryFiles } from '../story/assemble.ts';
import { check } from './check.ts';
import { bbox } from './geometry-schema.ts';
import type { JsonDocument } from './json-document.ts';
import { isObject, objectOr, record } from './records.ts';
import { text, webAddress } from './values.ts';

/** What a story's regional base map consists of. docs/base-maps.md describes it. */
export const baseManifest = 'base/base.json';

const fileName = /^[^/\\]+json$/;
const mustBeList = 'must be a list';
const optional = v.exactOptional;

const layer = record({
  files: v.pipe(
    v.array(
      v.pipe(text, v.regex(fileName, 'must be the name of a file beside base.json')),
      mustBeList,
    ),
    v.minLength(1, 'must name at least one file'),
  ),
  replaces: optional(
    record({
      within: optional(bbox),
      where: optional(v.record(text, v.array(v.union([text, v.number()]), mustBeList))),
      overlapping: optional(v.literal(true, 'must be true, or left out')),
    }),
  ),
});

const schema = record({
  attribution: optional(v.array(record({ text, url: webAddress }), mustBeList)),
  layers: record({
    sea: optional(layer),
    lake: optional(layer),
    country: optional(layer),
    border: optional(layer),
    division: optional(layer),
    river: optional(layer),
    town: optional(layer),
    name: optional(layer),
  }),
});

/** The files that base.json names for its layers, as far as it can be read. */
function filesNamed(value: unknown) {
  const layers = objectOr(objectOr(value)['layers']);
  return Object.entries(layers).flatMap(([name, one]) => {
    const files: unknown = isObject(one) ? one['files'] : undefined;
    return (Array.isArray(files) ? files : []).flatMap((file: unknown, at) =>
      typeof file === 'string' && fileName.test(file)
        ? [{ layer: name, file: `base/${file}`, path: `layers.${name}.files[${at}]` }]
        : [],
    );
  });
}

/** Paths of the data files that a regional base map names. @param value of base.json */
export const baseFilesOf = (value: unknown): readonly string[] => [
  ...new Set(filesNamed(value).map(({ file }) => file)),
];

/** Faults of a data file's kind: features, or a topology with an object for the layer. */
function contentFault(value: unknown, file: string, layerName: string): readonly Fault[] {
  const read = objectOr(value);
  if (read['type'] === 'FeatureCollection' && Array.isArray(read['features'])) return [];
  if (read['type'] !== 'Topology')
    return [{ file, path: 'type', message: 'must be a FeatureCollection or a Topology' }];
  if (isObject(objectOr(read['objects'])[layerName])) return [];
  const message = `has no object “${layerName}”, for the layer that names this file: rename one of them`;
  return [{ file, path: 'objects', message }];
}

/**
 * Faults of a story's regional base map; none if it has none.
 * @param documents base.json and its files as JSON, by path
 */
export function checkBase(
  files: StoryFiles,
  documents: ReadonlyMap<string, JsonDocument>,
): readonly Fault[] {
  const value = documents.get(baseManifest)?.value;
  if (value === undefined) return [];
  const named = filesNamed(value);
  return [
    ...check(schema, value, baseManifest).faults,
    ...named
      .filter(({ file }) => !files.has(file))
      .map(({ file, path }) => ({
        file: baseManifest,
        path,
        message: `“${file}” is missing: add the file, or remove its name`,
      })),
    ...named.flatMap(({ file, layer: name }) => {
      const document = documents.get(file);
      return document?.value === undefined ? [] : contentFault(document.value, file, name);
    }),
  ];
}
