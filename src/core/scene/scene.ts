import type { Shape, Story, StoryFeature } from '../story/story.ts';
import type { Minute } from '../time/minute.ts';
import { lastMinute, overlaps, type Interval } from '../time/interval.ts';
import { windowOf } from '../view/date-window.ts';
import type { Camera, LonLat, View } from '../view/view.ts';
import type { Filters } from './feature-in-scene.ts';
import { derive } from './features-in-scene.ts';
import type { SceneFeature, SceneShape } from './scene-feature.ts';
import { isNearEnough } from './visibility.ts';
import { showsHolders } from './control.ts';
import { featureFrame, openingFrame, shapesFrame, type Frame } from './frame.ts';

export type { HiddenBy, SceneFeature, SceneShape } from './scene-feature.ts';

/** Everything derived from a story and a view. Renderers draw it and decide nothing. */
export interface Scene {
  /**
   * Last minute of the date window (an open end means the end of the time known to the story). Lasting things are shown
   * as they were then.
   */
  readonly asOf: Minute;
  /** All features by id. */
  readonly features: ReadonlyMap<string, SceneFeature>;
  /** All shapes of all features by id. */
  readonly shapes: ReadonlyMap<string, SceneShape>;
  /** All passages by id. */
  readonly passages: ReadonlyMap<string, ScenePassage>;
  readonly selected: StoryFeature | undefined;
  /** The reader's own camera; undefined to show the frame. */
  readonly camera: Camera | undefined;
  readonly frame: Frame;
  /** The path being measured; undefined if the tool is closed. */
  readonly measured: readonly LonLat[] | undefined;
  /** Whether the perspective is one of who holds what. */
  readonly showsHolders: boolean;
  readonly counts: { readonly places: Count; readonly passages: Count };
}

export interface Count {
  readonly shown: number;
  readonly all: number;
}

export interface ScenePassage {
  readonly selected: boolean;
  readonly dimmed: boolean;
  /** Outside the date window. */
  readonly byDate: boolean;
  /** Mentions nothing that the filters by distance, kind and properties show. */
  readonly byFilter: boolean;
}

/** Derives the scene from a story and a view. What is as in the story’s last scene is the same object as there. */
export function sceneOf(story: Story, view: View): Scene {
  const derived = derive(story, view);
  const { window, filters, features, shapes, shown } = derived;
  const passages = passagesIn(story, filters, window);
  const selected = view.feature === undefined ? undefined : story.features.get(view.feature);
  const named = [...filters.named].flatMap((id) => features.get(id)?.shapes ?? []);
  return {
    asOf: lastMinute(window),
    features,
    shapes,
    showsHolders: showsHolders(story, view),
    passages,
    selected,
    camera: view.camera,
    measured: view.measure,
    frame: frameOf(story, view, selected, named),
    counts: {
      places: { shown, all: features.size },
      passages: {
        shown: [...passages.values()].filter(({ dimmed }) => !dimmed).length,
        all: passages.size,
      },
    },
  };
}

function passagesIn(
  story: Story,
  { view, filter, near }: Filters,
  window: Interval,
): ReadonlyMap<string, ScenePassage> {
  const opening = windowOf(story, story.opening.date);
  const isOpening = window.start === opening.start && window.end === opening.end;
  return new Map(
    story.passages.map((passage): [string, ScenePassage] => {
      const byDate =
        !isOpening &&
        passage.intervals.length > 0 &&
        !passage.intervals.some((interval) => overlaps(interval, window));
      const byFilter =
        (near !== undefined || filter !== undefined) &&
        !mentionsAny(
          story,
          passage.id,
          (shape) => isNearEnough(shape, near) && filter?.(shape) !== false,
        );
      const selected = passage.id === view.passage;
      return [passage.id, { selected, dimmed: byDate || byFilter, byDate, byFilter }];
    }),
  );
}

/** Whether a passage mentions a feature with a shape that passes a test. */
function mentionsAny(story: Story, passage: string, test: (shape: Shape) => boolean): boolean {
  return story.mentions.some(
    (mention) =>
      mention.passage === passage &&
      mention.features.some((id) => story.features.get(id)?.shapes.some(test)),
  );
}

/** @param named the shown shapes that the selected passage mentions */
function frameOf(
  story: Story,
  view: View,
  selected: StoryFeature | undefined,
  named: readonly Shape[],
): Frame {
  if (selected) return featureFrame(story, selected);
  if (view.passage === undefined) return openingFrame(story);
  return shapesFrame(story, `passage:${view.passage}`, named) ?? openingFrame(story);
}
