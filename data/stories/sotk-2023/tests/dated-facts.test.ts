import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { openingView } from '#core/view/opening.ts';
import { changed } from '#core/view/view.ts';
import { readStoryFiles } from './read-story.ts';
import facts from './dated-facts.json' with { type: 'json' };

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const story = parsed.value;

const sceneOn = (day: string) =>
  sceneOf(story, changed(changed(openingView(story), { date: day }), { perspective: 'ground' }));

/** Holders of the areas at a position on a day; none stands for Azerbaijan, which needs no area of its own. */
function areaHolders(day: string, position: readonly number[]): string[] {
  const holders = [...sceneOn(day).shapes.values()]
    .filter(({ shown, shape }) => shown && shape.kind.id !== 'region')
    .filter(
      ({ shape: { geometry } }) =>
        (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
        booleanPointInPolygon([...position], geometry),
    )
    .map(({ shape }) => shape.holder ?? 'azerbaijan');
  return holders.length > 0 ? [...new Set(holders)] : ['azerbaijan'];
}

/** Holders of a town's parts on a day. */
const townHolders = (day: string, id: string) =>
  (sceneOn(day).features.get(id)?.shapes ?? []).map(({ holder }) => holder ?? 'none');

// Who held a place on a day, each with the page that says so. None of these pages was used for the first outlines.
test.each(facts.map((fact) => [fact.place, fact.day, fact.holder, fact] as const))(
  '%s on %s: %s',
  (_, day, holder, fact) => {
    const holders = fact.town ? townHolders(day, fact.town) : areaHolders(day, fact.position);
    expect(holders).toEqual([holder]);
    expect(fact.source).toMatch(/^https?:\/\//);
  },
);
