import type { Fault } from '../result.ts';
import type { Layer } from '../story/story.ts';
import { check } from './check.ts';
import { keysOf } from './json-path.ts';
import { isObject, objectOr } from './records.ts';
import type { FormatVersion } from '../story/format-version.ts';
import { dataFile, layerFile, storySchema, storySchema1, type HeadInput } from './schema.ts';
import { isId } from './values.ts';

const file = 'story.json';

/** What story.json says, as far as it has no faults: what depends on it is checked all the same. */
export interface CheckedHead {
  /** The keys whose values are right. */
  readonly valid: Partial<HeadInput>;
  /** Layers with a file, also where other keys of theirs are wrong. */
  readonly layers: readonly Layer[];
  /** Ids in a list, also of entries that are otherwise wrong; undefined if it isn't a list. */
  readonly idsOf: (list: keyof HeadInput) => readonly string[] | undefined;
  readonly faults: readonly Fault[];
}

const filesOf = { 1: layerFile, 2: dataFile } as const;

function layerOf(raw: unknown, version: FormatVersion): Layer[] {
  if (!isObject(raw) || typeof raw['file'] !== 'string') return [];
  if (!filesOf[version].test(raw['file'])) return [];
  const { id, file: path } = raw;
  return [{ ...raw, id: typeof id === 'string' ? id : path, file: path } as Layer];
}

/** Layers with ids of their own, each file once; the rest has been reported. */
const distinct = (layers: readonly Layer[]): readonly Layer[] =>
  layers
    .filter(({ file: path }, at) => layers.findIndex((other) => other.file === path) === at)
    .map((layer, at, all) =>
      all.findIndex(({ id }) => id === layer.id) === at ? layer : { ...layer, id: layer.file },
    );

/** Layers with a file that another has too. */
const repeatedFiles = (layers: readonly unknown[]): readonly Fault[] =>
  layers.flatMap((layer, at) => {
    const path = isObject(layer) ? layer['file'] : undefined;
    const first = layers.findIndex((other) => isObject(other) && other['file'] === path);
    if (path === undefined || first === at) return [];
    const message = `“${String(path)}” is also the file of layers[${first}]: change or remove one of them`;
    return [{ file, path: `layers[${at}].file`, message }];
  });

/** The story's folder must have the story's name: it becomes the address. */
function slugFaults(slug: string | undefined, folder: string | undefined): readonly Fault[] {
  if (slug === undefined || folder === undefined || slug === folder) return [];
  const rename = isId(folder)
    ? `change it to “${folder}”, or rename the folder`
    : `rename the folder “${folder}”`;
  return [{ file, path: 'slug', message: `must be the name of the story’s folder: ${rename}` }];
}

/** A place that looks like the id of a feature but isn't. Any other text is a place in words. */
export function placeWarnings(
  { dateline }: Partial<HeadInput>,
  features: ReadonlySet<string>,
): readonly Fault[] {
  const place = dateline?.place;
  if (place === undefined || features.has(place) || !isId(place)) return [];
  const message = `“${place}” looks like the id of a feature, but there is none: correct it, or write a name with a capital letter`;
  return [{ file, path: 'dateline.place', message }];
}

/** Countries stand out on a map that has them. */
const emphasisFaults = ({ baseMap, emphasis = [] }: Partial<HeadInput>): readonly Fault[] =>
  baseMap !== 'physical' || emphasis.length === 0
    ? []
    : [
        {
          file,
          path: 'emphasis',
          message: 'a physical base map has no countries: remove “emphasis” or “baseMap”',
        },
      ];

const schemas = { 1: storySchema1, 2: storySchema } as const;

/**
 * @param value undefined if the file is missing or isn't JSON
 * @param folder name of the story's folder; undefined if it has none yet
 */
export function checkHead(
  value: unknown,
  folder: string | undefined,
  version: FormatVersion,
): CheckedHead {
  const raw = objectOr(value);
  const faults = value === undefined ? [] : check(schemas[version], value, file).faults;
  const faulty = new Set(faults.map(({ path }) => keysOf(path)[0]));
  const valid = Object.fromEntries(
    Object.entries(raw).filter(([key]) => !faulty.has(key)),
  ) as Partial<HeadInput>;
  const list = (key: string) => (Array.isArray(raw[key]) ? (raw[key] as unknown[]) : undefined);
  return {
    valid,
    layers: distinct((list('layers') ?? []).flatMap((layer) => layerOf(layer, version))),
    idsOf: (key) =>
      isObject(value) && raw[key] === undefined
        ? []
        : list(key)?.flatMap((one) =>
            isObject(one) && typeof one['id'] === 'string' ? [one['id']] : [],
          ),
    faults: [
      ...faults,
      ...repeatedFiles(list('layers') ?? []),
      ...slugFaults(valid.slug, folder),
      ...emphasisFaults(valid),
    ],
  };
}
