import leven from 'leven';
import { isCommonKind, kinds } from '../kinds/kinds.ts';
import { simpleGeometries } from '../story/simple-geometries.ts';
import type { LocatedFeature } from '../story/parts.ts';
import type { BBox } from '../story/story.ts';
import type { Fault } from '../result.ts';
import { hasMeaning } from '../preparing/property-names.ts';
import { geometryWarnings } from './geometry-warnings.ts';
import { jsonPath, type Keys } from './json-path.ts';
import { nearest } from './nearest.ts';
import { misspelt, type JsonObject } from './records.ts';
import { knownProperties } from './schema.ts';

/** Two letters that differ make other words of short ones, such as “homes” and “names”; typos seldom begin a word. */
const isSlip = (key: string, meant: string) =>
  leven(key.toLowerCase(), meant.toLowerCase()) === 1 ||
  key.charAt(0).toLowerCase() === meant.charAt(0);

/** Names in properties that were probably meant to be others. They are kept as they are. */
function misspeltNames(
  properties: JsonObject,
  used: ReadonlySet<string>,
): readonly { path: Keys; meant: string }[] {
  const { sources, precision } = properties;
  const parts: readonly { value: unknown; at: Keys; known: readonly string[] }[] = [
    { value: properties, at: [], known: knownProperties.feature },
    { value: precision, at: ['precision'], known: knownProperties.precision },
    ...(Array.isArray(sources) ? (sources as unknown[]) : []).map((value, index) => ({
      value,
      at: ['sources', index],
      known: knownProperties.source,
    })),
  ];
  return parts.flatMap(({ value, at, known }) =>
    typeof value === 'object' && value !== null
      ? misspelt(value, known)
          .filter(({ key, meant }) => !hasMeaning(key) && !used.has(key) && isSlip(key, meant))
          .map(({ key, meant }) => ({ path: [...at, key], meant }))
      : [],
  );
}

interface KnownOfFeature {
  /** Its properties as in the file, with names that the format doesn't know. */
  readonly written: JsonObject;
  /** The story's opening view; undefined if it has faults of its own. */
  readonly view: BBox | undefined;
  /** The story's own kinds, and those that stand for kinds of features without one. */
  readonly knownKinds: ReadonlySet<string>;
  /** Names of properties that the story's kinds use. */
  readonly usedNames: ReadonlySet<string>;
}

/**
 * Warnings about a feature without faults: unknown kinds, names that are probably misspelt, odd geometries.
 */
export function featureWarnings(
  { layer, path, input }: LocatedFeature,
  { written, view, knownKinds, usedNames }: KnownOfFeature,
): readonly Fault[] {
  const warning = (at: string, message: string): Fault => ({
    file: layer.file,
    path: `${path}.${at}`,
    message,
  });
  const { kind } = input.properties;
  const meant =
    kind === undefined ? undefined : nearest(kind, [...Object.keys(kinds), ...knownKinds], 2);
  return [
    ...(kind === undefined || isCommonKind(kind) || knownKinds.has(kind)
      ? []
      : [
          warning(
            'properties.kind',
            `“${kind}” is not a known kind, so it is drawn plainly: ${meant === undefined ? 'add it to “kinds” in story.json' : `did you mean “${meant}”?`}`,
          ),
        ]),
    ...misspeltNames(written, usedNames).map((one) =>
      warning(
        `properties.${jsonPath(one.path)}`,
        `is not a known name: did you mean “${one.meant}”?`,
      ),
    ),
    ...(input.geometry === null
      ? []
      : simpleGeometries(input.geometry).flatMap((simple) =>
          geometryWarnings(simple, view).map((one) => warning(`geometry.${one.path}`, one.message)),
        )),
  ];
}
