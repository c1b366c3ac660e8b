import { isArea } from '../geometry/measure.ts';
import type { Shape, Story } from '../story/story.ts';
import { isoOf } from '../time/day.ts';
import { contains } from '../time/interval.ts';
import { openingView } from '../view/opening.ts';
import { changed, type View } from '../view/view.ts';
import { differingHolder } from './control.ts';
import { shapesFrame } from './frame.ts';
import { hatchingOf } from './hatching.ts';
import { sceneOf, type Scene } from './scene.ts';

/** Areas that somebody holds otherwise than the first perspective says. */
function areasOf(story: Story, holder: number): readonly Shape[] {
  return [...story.features.values()].flatMap((feature) =>
    feature.shapes.filter(
      (shape) => isArea(shape.geometry) && differingHolder(story, feature, shape) === holder,
    ),
  );
}

/**
 * The view of the day on which somebody holds most areas, the first of such days, in the perspective that shows it.
 * Undefined if they hold none otherwise than the first perspective says.
 * @param holder index in the story's list
 */
export function holderView(story: Story, holder: number): View | undefined {
  const areas = areasOf(story, holder);
  const [first] = areas;
  if (!first) return undefined;
  const dayOf = ({ interval: { start, end, fullFrom = start } }: Shape) =>
    Number.isFinite(fullFrom) ? fullFrom : Math.min(story.known.start, end - 1);
  const days = areas.map(dayOf).sort((a, b) => a - b);
  const countOn = (day: number) => areas.filter(({ interval }) => contains(interval, day)).length;
  const most = Math.max(...days.map(countOn));
  const day = days.find((one) => countOn(one) === most) ?? dayOf(first);
  const perspective = first.perspectives?.[0] ?? story.perspectives[1]?.id;
  const view = changed(openingView(story), { date: isoOf(day) });
  return perspective === undefined ? view : changed(view, { perspective });
}

/** The scene of that view, with what is hatched for the holder in the frame. */
export function holderScene(story: Story, holder: number): Scene | undefined {
  const view = holderView(story, holder);
  if (!view) return undefined;
  const scene = sceneOf(story, view);
  const { hatched } = hatchingOf(story, scene);
  const shown = areasOf(story, holder).filter(({ id }) => hatched.has(id));
  const frame = shapesFrame(story, `holder:${holder}`, shown);
  return frame ? { ...scene, frame } : scene;
}
