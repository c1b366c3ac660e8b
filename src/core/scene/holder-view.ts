import { isArea } from '../geometry/measure.ts';
import type { Shape, Story } from '../story/story.ts';
import { dayOf } from '../time/minute.ts';
import { edtfOf } from '../time/edtf.ts';
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
 * The view of when somebody holds most areas, the first of such days or minutes, in the perspective that shows it.
 * Undefined if they hold none otherwise than the first perspective says.
 * @param holder index in the story's list
 */
export function holderView(story: Story, holder: number): View | undefined {
  const areas = areasOf(story, holder);
  const [first] = areas;
  if (!first) return undefined;
  const startOf = ({ interval: { start, end, fullFrom = start } }: Shape) =>
    Number.isFinite(fullFrom) ? fullFrom : Math.min(story.known.start, dayOf(end - 1));
  const times = areas.map(startOf).sort((a, b) => a - b);
  const countAt = (time: number) => areas.filter(({ interval }) => contains(interval, time)).length;
  const most = Math.max(...times.map(countAt));
  const time = times.find((one) => countAt(one) === most) ?? startOf(first);
  const perspective = first.perspectives?.[0] ?? story.perspectives[1]?.id;
  const view = changed(openingView(story), {
    date: edtfOf({ start: time, end: time + story.step }),
  });
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
