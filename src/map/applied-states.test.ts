import { beforeEach, expect, test } from 'vitest';
import { sceneOf } from '#core/scene/scene.ts';
import { openingView } from '#core/view/opening.ts';
import { changed } from '#core/view/view.ts';
import { sidedStory } from '../../tests/fixtures/sided-story.ts';
import { AppliedStates, type Drawn } from './applied-states.ts';

const story = sidedStory();
const at = (date: string) =>
  sceneOf(story, changed(changed(openingView(story), { date }), { perspective: 'ground' })).shapes;
const none: ReadonlySet<string> = new Set();
const drawn = (shapes: Drawn['shapes'], within = none, hatched = none): Drawn => ({
  shapes,
  hatching: { held: none, hatched },
  within,
});

let set: string[] = [];
const states = new AppliedStates(({ shape }, { shown }) => set.push(`${shape.id} ${shown}`));
const draw = (one: Drawn) => {
  set = [];
  states.draw(one, (shape) => shape);
  return set;
};
beforeEach(() => states.clear());

test('sets the states of what is shown, and then only what changes', () => {
  expect(draw(drawn(at('1995')))).toContain('camp true');
  expect(draw(drawn(at('1995')))).toEqual([]);
  // The camp is gone, and the fort has come.
  expect(draw(drawn(at('1996')))).toEqual(expect.arrayContaining(['camp false', 'fort-1996 true']));
  expect(draw(drawn(at('1996')))).toEqual([]);
});

test('what goes into a cluster or comes out of it changes', () => {
  const shapes = at('1995');
  draw(drawn(shapes));
  expect(draw(drawn(shapes, new Set(['camp'])))).toEqual(['camp false']);
  expect(draw(drawn(shapes))).toEqual(['camp true']);
});

test('what is hatched or no longer changes', () => {
  const shapes = at('1995');
  draw(drawn(shapes));
  expect(draw(drawn(shapes, none, new Set(['camp'])))).toEqual(['camp true']);
  expect(draw(drawn(shapes))).toEqual(['camp true']);
});

test('sets all again once the map has none', () => {
  draw(drawn(at('1995')));
  states.clear();
  expect(draw(drawn(at('1995')))).toContain('camp true');
});
