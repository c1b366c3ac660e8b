// cspell:ignore cuase
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { faultText } from '../result.ts';
import { keyOf } from '../scene/key.ts';
import { sceneOf } from '../scene/scene.ts';
import { openingView } from '../view/opening.ts';
import { classOf, sampleNumbers, sizeOf } from './scales.ts';
import { shapeStyle } from './shape-style.ts';

describe('sizes', () => {
  const area = { by: 'n', to: 100, max: 40, min: 4 };

  test('are in proportion by area, or by diameter between two numbers', () => {
    expect([100, 25, 4, 0, -3, 400, '9', undefined].map((n) => sizeOf(area, n))).toEqual([
      40, 20, 8, 4, 4, 40, 4, 4,
    ]);
    const linear = { by: 'n', scale: 'linear', from: 3, to: 7, min: 6, max: 26 } as const;
    expect([3, 4, 5, 7, 8, 2].map((n) => sizeOf(linear, n))).toEqual([6, 11, 16, 26, 26, 6]);
  });

  test('never shrink when the number grows', () => {
    const scale = fc.constantFrom('area', 'linear');
    fc.assert(
      fc.property(
        scale,
        fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
        fc.double({ noNaN: true, min: 0, max: 1e6 }),
        (one, n, more) => {
          const sizes = { by: 'n', scale: one, from: -5, to: 1000 } as const;
          expect(sizeOf(sizes, n + more)).toBeGreaterThanOrEqual(sizeOf(sizes, n));
        },
      ),
    );
  });

  test.each([
    [{ by: 'n', to: 127 }, [100, 30, 7]],
    [{ by: 'n', to: 3 }, [3]],
    [{ by: 'n', to: 0.38 }, [0.3, 0.09, 0.02]],
    [{ by: 'n', to: 0 }, []],
    [{ by: 'n', scale: 'linear', from: 4, to: 7 } as const, [7, 5.5, 4]],
  ])('have samples: %o', (scale, expected) => expect(sampleNumbers(scale)).toEqual(expected));
});

test('classes of colours are texts, or numbers from one on', () => {
  const classes = [
    { value: 'a', colour: 'talks' },
    { from: 5, colour: 'border' },
    { from: 0, colour: 'place' },
  ] as const;
  const colourOf = (value: unknown) => classOf({ by: 'x', classes }, value)?.colour;
  expect(['a', 'b', 0, 4.9, 5, 100, -1, undefined].map(colourOf)).toEqual([
    'talks',
    undefined,
    'place',
    'place',
    'border',
    'border',
    undefined,
    undefined,
  ]);
});

const table =
  'name,kind,deaths,cause,lat,lon\nA,house,4,cholera,1,1\nB,house,16,cholera,1,2\nC,house,1,fever,1,3\nD,house,,,1,4\n';
const house = {
  id: 'house',
  title: 'House',
  size: { by: 'deaths', title: 'deaths', max: 40 },
  colour: {
    by: 'cause',
    classes: [
      { value: 'cholera', title: 'Cholera', colour: 'corridor' },
      { value: 'fever', colour: { light: '#8a3ffc', dark: '#c29bff' } },
    ],
  },
};
const parsed = (kind: object) =>
  parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      ['story.json', JSON.stringify({ kinds: [kind], licence: { text: 'a', data: 'a' } })],
      ['houses.csv', table],
    ]),
    { folder: 'a' },
  );

test('features have the size and colour of their properties, and the key says what they mean', () => {
  const story = parsed(house);
  if (!story.ok) throw new Error(story.faults.map(faultText).join('\n'));
  expect(story.warnings).toEqual([]);
  const styles = [...story.value.features.values()].map(({ shapes: [shape] }) => shapeStyle(shape));
  expect(styles.map((style) => [style.form === 'point' && style.size, style.colour])).toEqual([
    [20, 'corridor'],
    [40, 'corridor'],
    [10, { light: '#8a3ffc', dark: '#c29bff' }],
    [6, 'place'],
  ]);
  const [group] = keyOf(story.value, sceneOf(story.value, openingView(story.value)), 'en');
  expect(group?.entries.map(({ words, size }) => [words, size])).toEqual([
    ['House: Cholera', undefined],
    ['House: fever', undefined],
    ['House', undefined],
    ['10 deaths', 32],
    ['4', 20],
    ['1', 10],
  ]);
});

test('a property that no feature has is warned about', () => {
  const story = parsed({
    ...house,
    size: { by: 'death' },
    colour: { ...house.colour, by: 'cuase' },
  });
  expect(story.warnings.map(faultText)).toEqual([
    'story.json:1: kinds[0].size.by: no feature of this kind has a number in “death”: did you mean “deaths”?',
    'story.json:1: kinds[0].colour.by: no feature of this kind has a value in “cuase”: did you mean “cause”?',
  ]);
});

test.each([
  [{ size: { by: 'deaths', max: 100 } }, 'kinds[0].size.max: must not be more than 60 pixels'],
  [{ size: { max: 10 } }, 'kinds[0].size.by: is missing: add it'],
  [{ size: 'big' }, 'kinds[0].size: must be a number'],
  [{ colour: { by: 'cause' } }, 'kinds[0].colour.classes: is missing: add it'],
  [
    {
      colour: {
        by: 'cause',
        classes: [{ value: 'a', colour: { light: '#ffffff', dark: '#ffffff' } }],
      },
    },
    'kinds[0].colour.classes[0].colour.light: “#ffffff” has a contrast of 1.1',
  ],
])('faults: %o', (own, fault) => {
  const story = parsed({ ...house, ...own });
  expect(story.ok ? [] : story.faults.map(faultText)).toEqual([expect.stringContaining(fault)]);
});
