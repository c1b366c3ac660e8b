import type { KindInput } from '../kinds/own-kinds.ts';
import { classOf, isColourScale } from '../kinds/scales.ts';
import type { Fault } from '../result.ts';
import type { LocatedFeature } from '../story/parts.ts';
import { jsonPath } from './json-path.ts';
import type { JsonObject } from './records.ts';

/** A feature with its properties as in the file. */
interface WrittenFeature extends LocatedFeature {
  readonly written: JsonObject;
}

const isTable = (file: string) => file.endsWith('.csv');

/** Where the data has a kind, if not as its kind: of a table a column, such as “Type”. */
function elsewhere(id: string, features: readonly WrittenFeature[]): string | undefined {
  for (const { layer, written } of features)
    for (const [name, value] of Object.entries(written))
      if (name !== 'kind' && value === id)
        return `${isTable(layer.file) ? 'the column' : 'the property'} “${name}” in ${layer.file} has it: rename it “kind”`;
  return undefined;
}

/** Warnings: kinds of the story’s own that no feature has. */
function unusedKinds(
  kinds: readonly KindInput[],
  features: readonly WrittenFeature[],
): readonly Fault[] {
  const used = new Set(features.map(({ input }) => input.properties.kind));
  return kinds.flatMap(({ id }, at): Fault[] => {
    if (used.has(id)) return [];
    const fix = elsewhere(id, features) ?? 'give it to features, or remove it';
    const message = `“${id}” is used by no feature: ${fix}`;
    return [{ file: 'story.json', path: `kinds[${at}].id`, message }];
  });
}

/** What a kind draws by a property can’t be drawn by a text where it needs a number. */
function unscaled({ size, colour }: KindInput, written: JsonObject) {
  const isText = (by: string) => typeof written[by] === 'string';
  return [
    ...(typeof size === 'object' && isText(size.by) ? [{ by: size.by, what: 'size' }] : []),
    ...(isColourScale(colour) &&
    isText(colour.by) &&
    colour.classes.every(({ from }) => from !== undefined) &&
    !classOf(colour, written[colour.by])
      ? [{ by: colour.by, what: 'colour' }]
      : []),
  ];
}

/** Warnings: texts where the size or colour of a kind needs numbers. */
function textsForNumbers(
  kinds: readonly KindInput[],
  features: readonly WrittenFeature[],
): readonly Fault[] {
  return features.flatMap(({ layer, path, input, written }) => {
    const kind = kinds.find(({ id }) => id === input.properties.kind);
    if (!kind) return [];
    return unscaled(kind, written).map(({ by, what }): Fault => ({
      file: layer.file,
      path: `${path}.${jsonPath(['properties', by])}`,
      message: `“${String(written[by])}” is not a number, so it gives no ${what}: write a number alone, or leave it out`,
    }));
  });
}

/**
 * Warnings about how the story’s own kinds fit its features.
 * @param isComplete whether all features are known, so that a kind without any is a mistake
 */
export const kindUseWarnings = (
  kinds: readonly KindInput[],
  features: readonly WrittenFeature[],
  isComplete: boolean,
): readonly Fault[] => [
  ...(isComplete ? unusedKinds(kinds, features) : []),
  ...textsForNumbers(kinds, features),
];
