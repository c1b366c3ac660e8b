import { expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { segmentsOf } from '../story/segments.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { numbersAfter, numbersOf } from './numbers.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;

test('numbers features from 1 in text order, without duplicates', () => {
  const numbers = [...numbersOf(story)];
  expect(numbers.map(([, number]) => number)).toEqual(numbers.map((_, at) => at + 1));
  expect(numbers[0]?.[0]).toBe(
    story.mentions.find(({ features }) => features.length > 0)?.features[0],
  );
});

test('prints the numbers of a mention once, after it', () => {
  const numbers = numbersOf(story);
  const after = story.passages.flatMap((passage) => {
    const segments = segmentsOf(passage, story.mentions);
    return segments.flatMap((_, at) => [numbersAfter(segments, at, numbers)]);
  });
  const printed = after.filter((list) => list.length > 0);
  const named = story.mentions.filter(({ features }) => features.length > 0);
  expect(printed.length).toBe(named.length);
  expect(printed.flat()).toEqual(
    named.flatMap(({ features }) =>
      features.map((id) => numbers.get(id) ?? 0).sort((a, b) => a - b),
    ),
  );
});
