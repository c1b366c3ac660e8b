import { titleText } from '../kinds/kinds.ts';
import { valueOf } from '../kinds/shape-style.ts';
import type { Story } from '../story/story.ts';
import { propertyMeanings, valueTitle } from './filter-words.ts';
import { shapesOf } from './filters.ts';

/** A property that readers can filter by: a number, or a text with few values. */
export interface Filterable {
  readonly property: string;
  readonly title: string;
  readonly unit?: string;
  /** Least and largest number of the data; undefined for texts. */
  readonly range?: readonly [least: number, largest: number];
  /** Values as text, in the order of the data, with what they are called; empty for numbers. */
  readonly values: readonly { readonly value: string; readonly title: string }[];
}

/** More values than these are names rather than categories. */
const mostValues = 12;

/** The properties by which readers can filter a story, in the order of its kinds. */
export function filterablesOf(story: Story): readonly Filterable[] {
  const shapes = shapesOf(story);
  return [...propertyMeanings(story)].flatMap(
    ([property, { title, unit }]): readonly Filterable[] => {
      const found = shapes
        .map((shape) => valueOf(shape, property))
        .filter((value) => value !== undefined && value !== null);
      const named = {
        property,
        title: titleText(title ?? property),
        ...(unit === undefined ? {} : { unit }),
      };
      const numbers = found.filter((value) => typeof value === 'number');
      if (numbers.length === found.length && new Set(numbers).size > 1) {
        const least = numbers.reduce((a, b) => Math.min(a, b));
        const largest = numbers.reduce((a, b) => Math.max(a, b));
        return [{ ...named, range: [least, largest], values: [] }];
      }
      const values = [...new Set(found.map(String))];
      if (values.length < 2 || values.length > mostValues) return [];
      const titled = values.map((value) => ({ value, title: valueTitle(story, property, value) }));
      return [{ ...named, values: titled }];
    },
  );
}
