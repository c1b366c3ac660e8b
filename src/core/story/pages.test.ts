import { describe, expect, test } from 'vitest';
import { featuresWithPages, fewFeatures } from './pages.ts';

const storyOf = (count: number) =>
  new Map(
    Array.from({ length: count }, (_, at) => {
      const id = `place-${at}`;
      return [id, { id, layer: at % 2 === 0 ? 'even' : 'odd' }] as const;
    }),
  );
const mentions = [
  { features: ['place-7', 'place-400'] },
  { features: ['place-7'] },
  { features: [] },
];
const many = storyOf(fewFeatures + 1);

describe('unless the story says so', () => {
  test('each of a few features has a page', () => {
    expect(featuresWithPages(storyOf(fewFeatures), mentions).size).toBe(fewFeatures);
  });

  test('of many features, those that the text mentions', () => {
    // One that is mentioned but missing has none.
    expect([...featuresWithPages(many, mentions)]).toEqual(['place-7']);
  });
});

describe('a story may say', () => {
  test('all', () => expect(featuresWithPages(many, mentions, 'all').size).toBe(many.size));
  test('none', () => expect(featuresWithPages(storyOf(3), mentions, 'none').size).toBe(0));
  test('the features of some layers', () => {
    expect([...featuresWithPages(storyOf(4), mentions, ['odd'])]).toEqual(['place-1', 'place-3']);
  });
});
