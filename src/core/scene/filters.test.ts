import { describe, expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { faultText } from '../result.ts';
import { decodeView } from '../view/codec.ts';
import { openingView } from '../view/opening.ts';
import { revealOf } from '../view/reveal.ts';
import { changed, type View } from '../view/view.ts';
import { conditionText } from './filter-words.ts';
import { filterablesOf } from './filterables.ts';
import { hiddenReason } from './hidden.ts';
import { leftOut } from './left-out.ts';
import { sceneOf } from './scene.ts';

const story = (() => {
  const parsed = parseStory(
    new Map([
      [
        'article.md',
        '# A\n\nThe [first](#fire-1) and [second](#fire-2) fire.\n\nThe [pump](#pump).\n\nNothing.\n',
      ],
      [
        'story.json',
        JSON.stringify({
          kinds: [
            {
              id: 'fire',
              title: 'Fire',
              nature: 'standing',
              size: { by: 'homes', title: 'homes' },
              colour: {
                by: 'cause',
                classes: [
                  { value: 'gas', title: 'Gas leak', colour: 'talks' },
                  { value: 'candle', colour: 'place' },
                ],
              },
              fields: [{ property: 'homes', title: 'Homes burnt', unit: 'homes' }],
            },
            { id: 'pump', title: 'Pump' },
          ],
        }),
      ],
      [
        'places.csv',
        'id,name,lat,lon,kind,homes,cause\nfire-1,First,1,1,fire,3,gas\nfire-2,Second,1,2,fire,12,candle\nfire-3,Third,1,3,fire,,gas\npump,Pump,1,4,pump,,\n',
      ],
    ]),
    { folder: 'a' },
  );
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  return parsed.value;
})();

const viewOf = (fragment: string) => decodeView(story, { fragment });
const shown = (view: View) =>
  [...sceneOf(story, view).features].filter(([, one]) => one.shown).map(([id]) => id);

describe('filters by kind and property', () => {
  test.each([
    ['kinds=pump', ['pump']],
    ['kinds=', []],
    ['where=homes:3..', ['fire-1', 'fire-2', 'pump']],
    ['where=homes:..5', ['fire-1', 'pump']],
    ['where=homes:3..3&kinds=fire', ['fire-1']],
    ['where=cause:gas;homes:1..', ['fire-1', 'pump']],
    ['where=cause:', ['pump']],
  ])('%s shows only %j', (fragment, ids) => {
    const { view, ignored } = viewOf(fragment);
    expect(ignored).toEqual([]);
    expect(shown(view)).toEqual(ids);
  });

  test.each(['kinds=pumps', 'where=houses:1..', 'where=homes'])('%s is left out', (fragment) => {
    expect(viewOf(fragment).ignored).toEqual([fragment]);
  });

  test('say why something is hidden, and dim passages with nothing left', () => {
    const scene = sceneOf(story, viewOf('kinds=pump').view);
    const fire = scene.features.get('fire-1');
    expect(fire?.hiddenBy).toEqual(['filter']);
    expect(fire && hiddenReason(fire, scene)).toBe('left out by the filter');
    expect([...scene.passages.values()].map(({ dimmed }) => dimmed)).toEqual([true, false, true]);
  });

  test.each([
    ['fire-2', 'kinds=pump&where=homes:..5', { kinds: undefined, where: undefined }],
    [
      'fire-2',
      'where=homes:..5;cause:candle',
      { where: [{ property: 'cause', values: ['candle'] }] },
    ],
    ['fire-2', 'kinds=pump&where=cause:candle', { kinds: undefined }],
  ])('%s is shown by clearing no more than hides it: %s', (id, fragment, changes) => {
    const { view } = viewOf(fragment);
    const feature = story.features.get(id);
    if (!feature) throw new Error(id);
    const reveal = revealOf(story, feature, view);
    expect(reveal.unfiltered).toBe(true);
    expect(reveal.view).toEqual(changed(view, changes));
    expect(shown(reveal.view)).toContain(id);
  });

  test('what has no meaning for readers isn’t offered', () => {
    expect(filterablesOf(story)).toEqual([
      { property: 'homes', title: 'Homes burnt', unit: 'homes', range: [3, 12], values: [] },
      {
        property: 'cause',
        title: 'cause',
        values: [
          { value: 'gas', title: 'Gas leak' },
          { value: 'candle', title: 'candle' },
        ],
      },
    ]);
  });

  test.each([
    ['homes:3..12', 'Homes burnt: 3 to 12 homes'],
    ['homes:3..', 'Homes burnt: 3 homes or more'],
    ['homes:..12', 'Homes burnt: 12 homes or less'],
    ['cause:gas,candle', 'cause: Gas leak, candle'],
  ])('%s is said as “%s”', (where, text) => {
    const [condition] = viewOf(`where=${where}`).view.where ?? [];
    expect(condition && conditionText(story, condition)).toBe(text);
  });

  test.each([
    ['', []],
    [
      'within=pump,300&kinds=fire&where=homes:3..&precision=2000&hide=places',
      [
        'Within 300 km of Pump',
        'Only Fire',
        'Homes burnt: 3 homes or more',
        'No vaguer than 2 km',
        'Without Places',
      ],
    ],
  ])('all that the view “%s” leaves out is said', (fragment, texts) => {
    const { view, ignored } = viewOf(fragment);
    expect(ignored).toEqual([]);
    expect(leftOut(story, view, 'km', 'en')).toEqual(texts);
  });

  test('nothing is filtered without them', () => {
    expect(shown(openingView(story))).toHaveLength(4);
  });
});
