import { kindRow } from '../kinds/kinds.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import type { Day } from '../time/day.ts';
import { lastDay, overlaps, type Interval } from '../time/interval.ts';
import { windowOf } from '../view/date-window.ts';
import type { Camera, LonLat, View } from '../view/view.ts';
import {
  isPreciseEnough,
  isNearEnough,
  isInPerspective,
  shapesInRange,
  presenceOf,
} from './visibility.ts';
import { featureFrame, openingFrame, shapesFrame, type Frame } from './frame.ts';

/** Everything that follows from a story and a view. Renderers draw it and decide nothing. */
export interface Scene {
  /** The date window's last day, its open end closed by what the story knows: as at which standing things are shown. */
  readonly asAt: Day;
  /** By id, every feature of the story. */
  readonly features: ReadonlyMap<string, SceneFeature>;
  /** By id, every shape of every feature. */
  readonly shapes: ReadonlyMap<string, SceneShape>;
  /** By id, every passage. */
  readonly passages: ReadonlyMap<string, ScenePassage>;
  readonly selected: StoryFeature | undefined;
  /** The reader's own camera; undefined where the frame is to be shown. */
  readonly camera: Camera | undefined;
  readonly frame: Frame;
  /** The course that the reader measures: undefined where nothing is measured. */
  readonly measured: readonly LonLat[] | undefined;
  readonly counts: { readonly places: Count; readonly passages: Count };
}

export interface Count {
  readonly shown: number;
  readonly all: number;
}

/** What keeps a feature from being drawn; by its date, in the perspective if that shows it at all. */
export type HiddenBy = 'date' | 'perspective' | 'precision' | 'distance' | 'layer';

export interface SceneFeature {
  readonly feature: StoryFeature;
  /** Drawn as itself: any of its shapes is. */
  readonly shown: boolean;
  readonly hiddenBy: readonly HiddenBy[];
  readonly selected: boolean;
  /** Selected though hidden: drawn as a dashed outline that says so. */
  readonly ghost: boolean;
  /** Named by the selected passage. What is hidden never is. */
  readonly highlighted: boolean;
  /** Its shapes that are drawn as themselves, the surest first; none while it is hidden. */
  readonly shapes: readonly Shape[];
  /** What would be drawn of it were its layer on: the same, whether it is or not. */
  readonly present: readonly Shape[];
}

/** One shape as it is drawn. */
export interface SceneShape {
  readonly shape: Shape;
  readonly feature: StoryFeature;
  readonly shown: boolean;
  /** How surely it holds, from 0 to 1: less in the days about an inexact date. */
  readonly presence: number;
  readonly selected: boolean;
  readonly ghost: boolean;
  readonly highlighted: boolean;
  /** Only the name is drawn: a region whose layer shows areas of its own, unless it is selected or highlighted. */
  readonly nameOnly: boolean;
}

export interface ScenePassage {
  readonly selected: boolean;
  readonly dimmed: boolean;
  /** Outside the date window. */
  readonly byDate: boolean;
  /** It names nothing that lies as near as the view's filter asks. */
  readonly byDistance: boolean;
}

/** How surely each shape is there in the date window, from 0 to 1. */
type Presence = ReadonlyMap<Shape, number>;

/** What is asked of a view, shape by shape. */
interface Filters {
  readonly view: View;
  readonly presence: Presence;
  /** Ids of the shapes that the filter by distance keeps; undefined where it keeps all. */
  readonly near: ReadonlySet<string> | undefined;
  /** Ids of the features that the selected passage names. */
  readonly named: ReadonlySet<string>;
}

/** What follows from a story and a view. */
export function sceneOf(story: Story, view: View): Scene {
  const window = windowOf(story, view.date);
  const all = [...story.features.values()];
  const shapes = all.flatMap((feature) => feature.shapes);
  const filters: Filters = {
    view,
    presence: new Map(shapes.map((shape) => [shape, presenceOf(shape, window)])),
    near: shapesInRange(story, view),
    named: new Set(
      story.mentions
        .filter((mention) => mention.passage === view.passage)
        .flatMap((mention) => mention.features),
    ),
  };
  const features = new Map(all.map((feature) => [feature.id, featureIn(feature, filters)]));
  const passages = passagesIn(story, filters, window);
  const selected = view.feature === undefined ? undefined : story.features.get(view.feature);
  const named = [...filters.named].flatMap((id) => features.get(id)?.shapes ?? []);
  return {
    asAt: lastDay(window),
    features,
    shapes: shapesOf(features, filters.presence),
    passages,
    selected,
    camera: view.camera,
    measured: view.measure,
    frame: frameOf(story, view, selected, named),
    counts: {
      places: countOf(features.values(), ({ shown }) => shown),
      passages: countOf(passages.values(), ({ dimmed }) => !dimmed),
    },
  };
}

function countOf<T>(list: Iterable<T>, isShown: (one: T) => boolean): Count {
  const all = [...list];
  return { shown: all.filter(isShown).length, all: all.length };
}

function featureIn(feature: StoryFeature, { view, presence, near, named }: Filters): SceneFeature {
  const holding = feature.shapes.filter((shape) => (presence.get(shape) ?? 0) > 0);
  const seen = feature.shapes.filter((shape) => isInPerspective(shape, view));
  const there = seen.filter((shape) => holding.includes(shape));
  const known = there.filter((shape) => isPreciseEnough(shape, view));
  const drawn = known.filter((shape) => isNearEnough(shape, near));
  const present = surestFirst(drawn, presence);
  const hiddenBy: HiddenBy[] = [
    // What another perspective has on that day is hidden by the perspective, and not by the date.
    ...when(holding.length === 0, 'date'),
    ...when(seen.length === 0 || (there.length === 0 && holding.length > 0), 'perspective'),
    ...when(there.length > 0 && known.length === 0, 'precision'),
    ...when(known.length > 0 && drawn.length === 0, 'distance'),
    ...when(view.hide.includes(feature.layer), 'layer'),
  ];
  const shown = hiddenBy.length === 0;
  const selected = feature.id === view.feature;
  return {
    feature,
    shown,
    hiddenBy,
    selected,
    ghost: selected && !shown,
    // A passage whose mention was selected lights the one feature alone.
    highlighted: shown && view.feature === undefined && named.has(feature.id),
    shapes: shown ? present : [],
    present,
  };
}

function passagesIn(
  story: Story,
  { view, near }: Filters,
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
      const byDistance = near !== undefined && !namesNear(story, passage.id, near);
      const selected = passage.id === view.passage;
      return [passage.id, { selected, dimmed: byDate || byDistance, byDate, byDistance }];
    }),
  );
}

/** Whether a passage names a feature of which any shape is among those. @param near ids of shapes */
function namesNear(story: Story, passage: string, near: ReadonlySet<string>): boolean {
  return story.mentions.some(
    (mention) =>
      mention.passage === passage &&
      mention.features.some((id) => story.features.get(id)?.shapes.some((one) => near.has(one.id))),
  );
}

/** In the days about an inexact date two parts of one thing are drawn at once, each as surely as it holds. */
function surestFirst(shapes: readonly Shape[], presence: Presence): readonly Shape[] {
  return [...shapes].sort((a, b) => (presence.get(b) ?? 0) - (presence.get(a) ?? 0));
}

function when(condition: boolean, cause: HiddenBy): readonly HiddenBy[] {
  return condition ? [cause] : [];
}

function shapesOf(
  features: ReadonlyMap<string, SceneFeature>,
  presence: Presence,
): ReadonlyMap<string, SceneShape> {
  const all = [...features.values()];
  const layersWithArea = new Set(
    all
      .filter(({ shapes }) => shapes.some(({ kind }) => kindRow(kind).fillsRegions))
      .map(({ feature }) => feature.layer),
  );
  return new Map(
    all.flatMap(({ feature, shapes, selected, ghost, highlighted }) =>
      feature.shapes.map((shape): [string, SceneShape] => {
        const shown = shapes.includes(shape);
        return [
          shape.id,
          {
            shape,
            feature,
            shown,
            presence: shown ? (presence.get(shape) ?? 0) : 0,
            selected: selected && (shown || ghost),
            ghost,
            highlighted: highlighted && shown,
            nameOnly:
              kindRow(shape.kind).isRegion === true &&
              !selected &&
              !highlighted &&
              layersWithArea.has(feature.layer),
          },
        ];
      }),
    ),
  );
}

/** @param named the shapes drawn of what the selected passage names */
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
