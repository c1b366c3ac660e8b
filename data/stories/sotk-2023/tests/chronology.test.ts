import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '#core/scene/scene.ts';
import { parseStory } from '#core/checking/parse.ts';
import { openingView } from '#core/view/opening.ts';
import { changed } from '#core/view/view.ts';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const story = parsed.value;

/** Positions, longitude first: towns, and places for which the story has no town. */
const at: Record<string, readonly [number, number]> = {
  kalbajar: [46.0383, 40.1067],
  // In the strip of the corridor of 2020.
  lachin: [46.5469, 39.6408],
  // In Lachin district, far from any corridor.
  minkend: [46.28, 39.82],
  qubadli: [46.5818, 39.3444],
  zangilan: [46.6599, 39.0837],
  jabrayil: [47.0284, 39.3992],
  fuzuli: [47.1453, 39.6009],
  // In the part of the districts that Azerbaijan kept.
  horadiz: [47.335, 39.4502],
  quzanli: [47.13, 40.09],
  agdam: [46.9274, 39.991],
  stepanakert: [46.7528, 39.8177],
  shusha: [46.7483, 39.7583],
  hadrut: [47.0319, 39.52],
  khtsaberd: [46.7708, 39.5458],
  mardakert: [46.8213, 40.2113],
  talish: [46.7408, 40.3814],
  artsvashen: [45.5156, 40.6461],
  askipara: [45.0233, 41.0661],
  barkhudarli: [45.2253, 40.9933],
  karki: [44.951, 39.787],
  // On the old road by Lachin; and on the road of 2023 by the Hakari, outside the other's strip.
  'old road': [46.545, 39.645],
  'new road': [46.575, 39.57],
};

/** What the map shows at a place on a day: each area with its holder, or `-` for nobody in particular. */
function whatHolds(date: string, perspective: string, place: string): string[] {
  const scene = sceneOf(story, changed(changed(openingView(story), { date }), { perspective }));
  const position = at[place];
  if (!position) throw new Error(`no place ${place}`);
  return [...scene.shapes.values()]
    .filter(({ shown, shape }) => shown && shape.kind.id !== 'region')
    .filter(
      ({ shape: { geometry } }) =>
        (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
        booleanPointInPolygon([...position], geometry),
    )
    .map(({ feature, shape }) => `${feature.id} ${shape.holder ?? '-'}`)
    .sort();
}

const [law, ground] = ['law', 'ground'];
const [A, Z] = ['armenian-side', 'azerbaijan'];

// Each from the sources listed with the features: day, perspective, place, and the areas there.
const facts: readonly (readonly [string, string, string, readonly string[]])[] = [
  // Before 1988: a single legal line, controlled as drawn.
  ['1985-01-01', law, 'stepanakert', ['nkao -']],
  ['1985-01-01', ground, 'shusha', ['nkao -']],
  ['1985-01-01', ground, 'kalbajar', [`kalbajar-district ${Z}`]],
  ['1987-06-01', ground, 'artsvashen', [`artsvashen ${A}`]],
  ['1987-06-01', ground, 'karki', [`karki ${Z}`]],
  ['1987-06-01', law, 'askipara', [`yukhari-askipara ${Z}`]],
  // The oblast is abolished on 26 November 1991.
  ['1991-11-26', law, 'stepanakert', ['nkao -']],
  ['1991-11-27', law, 'stepanakert', []],
  // The first war.
  ['1990-06-01', ground, 'karki', ['karki changing-hands']],
  ['1992-04-26', ground, 'barkhudarli', [`barkhudarli ${Z}`]],
  ['1992-04-27', ground, 'barkhudarli', [`barkhudarli ${A}`]],
  ['1992-05-01', ground, 'minkend', [`lachin-district ${Z}`]],
  ['1992-05-25', ground, 'minkend', [`lachin-district ${A}`]],
  ['1992-05-25', law, 'minkend', [`lachin-district ${Z}`]],
  ['1992-08-07', ground, 'artsvashen', [`artsvashen ${A}`]],
  ['1992-08-08', ground, 'artsvashen', [`artsvashen ${Z}`]],
  ['1992-08-08', law, 'artsvashen', [`artsvashen ${A}`]],
  ['1993-03-20', ground, 'kalbajar', [`kalbajar-district ${Z}`]],
  ['1993-06-01', ground, 'kalbajar', [`kalbajar-district ${A}`]],
  ['1993-06-01', law, 'kalbajar', [`kalbajar-district ${Z}`]],
  ['1993-06-01', ground, 'agdam', [`aghdam-district ${Z}`]],
  ['1993-08-01', ground, 'agdam', [`aghdam-district ${A}`]],
  ['1993-08-01', ground, 'jabrayil', [`jabrayil-district ${Z}`]],
  ['1993-09-10', ground, 'jabrayil', [`jabrayil-district ${A}`]],
  ['1993-09-10', ground, 'qubadli', [`qubadli-district ${A}`]],
  ['1993-09-10', ground, 'zangilan', [`zangilan-district ${Z}`]],
  ['1993-11-15', ground, 'zangilan', [`zangilan-district ${A}`]],
  ['1993-12-01', ground, 'horadiz', [`fuzuli-district ${A}`]],
  ['1994-02-01', ground, 'horadiz', []],
  ['1994-02-01', law, 'horadiz', [`fuzuli-district ${Z}`]],
  // The ceasefire.
  ['2010-01-01', ground, 'stepanakert', [`armenian-held-1994 ${A}`]],
  ['2010-01-01', law, 'stepanakert', []],
  ['2010-01-01', ground, 'fuzuli', [`armenian-held-1994 ${A}`, `fuzuli-district ${A}`]],
  ['2010-01-01', ground, 'horadiz', []],
  ['2010-01-01', ground, 'quzanli', []],
  ['2010-01-01', ground, 'talish', [`armenian-held-1994 ${A}`]],
  ['2010-01-01', law, 'kalbajar', [`kalbajar-district ${Z}`]],
  ['2010-01-01', ground, 'karki', [`karki ${A}`]],
  ['2020-09-27', ground, 'agdam', [`aghdam-district ${A}`, `armenian-held-1994 ${A}`]],
  // The second war.
  ['2020-10-15', ground, 'jabrayil', ['jabrayil-district changing-hands']],
  ['2020-10-15', ground, 'fuzuli', [`fuzuli-district ${A}`, 'fuzuli-district changing-hands']],
  ['2020-10-25', ground, 'fuzuli', ['fuzuli-district changing-hands']],
  ['2020-10-10', ground, 'zangilan', [`zangilan-district ${A}`]],
  ['2020-10-30', ground, 'zangilan', ['zangilan-district changing-hands']],
  ['2020-10-15', law, 'jabrayil', [`jabrayil-district ${Z}`]],
  ['2020-11-10', ground, 'jabrayil', [`jabrayil-district ${Z}`]],
  ['2020-11-15', ground, 'kalbajar', [`kalbajar-district ${A}`]],
  ['2020-11-25', ground, 'kalbajar', [`kalbajar-district ${Z}`]],
  ['2020-11-30', ground, 'minkend', [`lachin-district ${A}`]],
  ['2020-12-01', ground, 'minkend', [`lachin-district ${Z}`]],
  // Peacekeepers and corridor.
  ['2020-11-20', ground, 'khtsaberd', ['peacekeeper-area peacekeepers']],
  ['2021-06-01', ground, 'khtsaberd', []],
  ['2021-06-01', ground, 'stepanakert', ['peacekeeper-area peacekeepers']],
  ['2021-06-01', law, 'mardakert', ['peacekeeper-area peacekeepers']],
  ['2021-06-01', ground, 'shusha', []],
  ['2021-06-01', ground, 'hadrut', []],
  ['2021-06-01', ground, 'talish', []],
  ['2021-06-01', ground, 'old road', ['lachin-corridor peacekeepers']],
  ['2022-09-15', ground, 'old road', [`lachin-district ${Z}`]],
  ['2022-08-01', ground, 'new road', [`lachin-district ${Z}`]],
  ['2023-05-11', ground, 'new road', ['lachin-corridor peacekeepers']],
  ['2023-05-11', law, 'new road', ['lachin-corridor peacekeepers', `lachin-district ${Z}`]],
  ['2023-05-11', ground, 'stepanakert', ['peacekeeper-area peacekeepers']],
  ['2023-05-11', ground, 'askipara', [`yukhari-askipara ${A}`]],
  // After the article.
  ['2023-09-21', ground, 'stepanakert', []],
  ['2023-09-21', ground, 'new road', [`lachin-district ${Z}`]],
  ['2024-06-01', ground, 'stepanakert', []],
  ['2024-06-01', ground, 'askipara', [`yukhari-askipara ${A}`]],
  ['2024-06-01', law, 'agdam', [`aghdam-district ${Z}`]],
];

test.each(facts)('on %s, perspective %s, at %s: %j', (date, perspective, place, expected) =>
  expect(whatHolds(date, perspective, place)).toEqual([...expected].sort()),
);

/** Holders of a town's parts shown on a day, in the perspective “on the ground”. */
const holdersOf = (id: string, date: string) => {
  const scene = sceneOf(
    story,
    changed(changed(openingView(story), { date }), { perspective: 'ground' }),
  );
  return scene.features.get(id)?.shapes.map(({ holder }) => holder);
};

test.each([
  ['shusha', '1992-05-01', [Z]],
  ['shusha', '2010-01-01', [A]],
  ['shusha', '2020-11-08', [Z]],
  ['lachin', '2021-06-01', ['peacekeepers']],
  ['lachin', '2022-08-26', [Z]],
  ['stepanakert', '2023-05-11', [A]],
  ['stepanakert', '2023-12-01', [Z]],
  ['hadrut', '2020-10-13', ['changing-hands']],
  ['parukh', '2021-06-01', [A]],
  ['parukh', '2022-06-01', ['changing-hands']],
])('%s on %s is controlled by %j', (id, date, expected) =>
  expect(holdersOf(id, date)).toEqual(expected),
);

describe('on any date from 1985 to 2024', () => {
  const dates = Array.from({ length: 40 * 12 }, (_, month) =>
    new Date(Date.UTC(1985, month, 15)).toISOString().slice(0, 10),
  );

  test('the border is shown in every perspective', () => {
    for (const date of dates)
      for (const perspective of [law, ground]) {
        const scene = sceneOf(
          story,
          changed(changed(openingView(story), { date }), { perspective }),
        );
        expect(scene.features.get('armenia-azerbaijan-border')?.shown, date).toBe(true);
      }
  });

  test('each district and enclave is there once, except while its holder changes on an inexact date', () => {
    for (const date of dates)
      for (const perspective of [law, ground]) {
        const scene = sceneOf(
          story,
          changed(changed(openingView(story), { date }), { perspective }),
        );
        for (const { feature, shapes } of scene.features.values()) {
          if (!['district', 'enclave'].includes(feature.kind.id)) continue;
          const certainly = shapes.filter(({ id }) => (scene.shapes.get(id)?.presence ?? 0) > 0.5);
          expect(certainly.length, `${feature.id} ${date} ${perspective}`).toBe(1);
        }
      }
  });

  test('held areas are only in the perspective on the ground, and recognised ones only in that by law', () => {
    for (const date of dates) {
      const seen = (perspective: string) =>
        [
          ...sceneOf(
            story,
            changed(changed(openingView(story), { date }), { perspective }),
          ).shapes.values(),
        ]
          .filter(({ shown }) => shown)
          .map(({ shape }) => shape.id);
      expect(seen(law).filter((id) => /^armenian-held|-1993$|-until-/.test(id))).toEqual([]);
      expect(seen(ground).filter((id) => id.endsWith('-law'))).toEqual([]);
    }
  });
});

test('what came after the article says so, and is not in the opening window', () => {
  const after = [...story.features.values()].filter(
    ({ interval }) =>
      interval.start > story.known.start && interval.start >= Date.UTC(2023, 4, 15) / 60_000,
  );
  expect(after.map(({ id }) => id).sort()).toEqual([
    'chisinau-summit',
    'clash-2023-05-17',
    'clash-2023-09-01',
    'hakari-2023-06-15',
    'karabakh-dissolution',
    'moscow-meeting',
    'offensive-2023-09-19',
    'tavush-2024-05-24',
  ]);
  const opening = sceneOf(story, openingView(story));
  const preset = story.periods.find(({ id }) => id === 'after');
  const later = sceneOf(story, changed(openingView(story), { date: preset?.when ?? '' }));
  for (const { id, description } of after) {
    expect(opening.features.get(id)?.shown, id).toBe(false);
    expect(later.features.get(id)?.shown, id).toBe(true);
    if (id !== 'chisinau-summit') expect(description, id).toMatch(/^After the article/);
  }
});
