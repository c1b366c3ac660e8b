import type { Shape, Story, StoryFeature } from '../story/story.ts';
import type { Day } from '../time/day.ts';
import { lastDay, overlaps, type Interval } from '../time/interval.ts';
import { windowOf } from '../view/date-window.ts';
import type { Camera, LonLat, View } from '../view/view.ts';
import { filterOf } from './filters.ts';
import {
  isPreciseEnough,
  isNearEnough,
  isInPerspective,
  shapesInRange,
  presenceOf,
} from './visibility.ts';
import { showsHolders } from './control.ts';
import { featureFrame, openingFrame, shapesFrame, type Frame } from './frame.ts';

/** Everything derived from a story and a view. Renderers draw it and decide nothing. */
export interface Scene {
  /**
   * Last day of the date window (an open end means the last day known to the story). Lasting things are shown as of
   * this day.
   */
  readonly lastDay: Day;
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

/** Why a feature is hidden. The date counts within the perspective, if that shows the feature at all. */
export type HiddenBy = 'date' | 'perspective' | 'precision' | 'filter' | 'distance' | 'layer';

export interface SceneFeature {
  readonly feature: StoryFeature;
  /** Whether any of its shapes is shown. */
  readonly shown: boolean;
  readonly hiddenBy: readonly HiddenBy[];
  readonly selected: boolean;
  /** Selected but hidden: drawn as a dashed outline with the reason. */
  readonly ghost: boolean;
  /** Mentioned by the selected passage and not hidden. */
  readonly highlighted: boolean;
  /** The shapes shown, most certain first; empty if hidden. */
  readonly shapes: readonly Shape[];
  /** The shapes that would be shown if the layer were on. */
  readonly present: readonly Shape[];
}

export interface SceneShape {
  readonly shape: Shape;
  readonly feature: StoryFeature;
  readonly shown: boolean;
  /** How certain it is that the shape exists in the window, from 0 to 1; below 1 around an inexact date. */
  readonly presence: number;
  readonly selected: boolean;
  readonly ghost: boolean;
  readonly highlighted: boolean;
  /** A passage is selected that doesn’t mention it, although it mentions others that are shown. */
  readonly dimmed: boolean;
  /** Only the label is drawn: a region whose layer shows areas, unless it is selected or highlighted. */
  readonly nameOnly: boolean;
}

export interface ScenePassage {
  readonly selected: boolean;
  readonly dimmed: boolean;
  /** Outside the date window. */
  readonly byDate: boolean;
  /** Mentions nothing that the filters by distance, kind and properties show. */
  readonly byFilter: boolean;
}

/** Certainty of each shape in the date window, from 0 to 1. */
type Presence = ReadonlyMap<Shape, number>;

/** Inputs for deciding what is shown. */
interface Filters {
  readonly view: View;
  readonly presence: Presence;
  /** Whether shapes pass the filters by kind and property; undefined if there are none. */
  readonly filter: ((shape: Shape) => boolean) | undefined;
  /** Ids of the shapes within the distance filter; undefined if there is no filter. */
  readonly near: ReadonlySet<string> | undefined;
  /** Ids of the features mentioned by the selected passage. */
  readonly named: ReadonlySet<string>;
}

/** Derives the scene from a story and a view. */
export function sceneOf(story: Story, view: View): Scene {
  const window = windowOf(story, view.date);
  const all = [...story.features.values()];
  const shapes = all.flatMap((feature) => feature.shapes);
  const filters: Filters = {
    view,
    presence: new Map(shapes.map((shape) => [shape, presenceOf(shape, window)])),
    filter: filterOf(story, view),
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
    lastDay: lastDay(window),
    features,
    shapes: shapesOf(features, filters.presence),
    showsHolders: showsHolders(story, view),
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

function featureIn(
  feature: StoryFeature,
  { view, presence, filter, near, named }: Filters,
): SceneFeature {
  const holding = feature.shapes.filter((shape) => (presence.get(shape) ?? 0) > 0);
  const seen = feature.shapes.filter((shape) => isInPerspective(shape, view));
  const there = seen.filter((shape) => holding.includes(shape));
  const known = there.filter((shape) => isPreciseEnough(shape, view));
  const passing = filter ? known.filter(filter) : known;
  const drawn = passing.filter((shape) => isNearEnough(shape, near));
  const present = surestFirst(drawn, presence);
  const hiddenBy: HiddenBy[] = [
    // If only another perspective shows the feature on that day, the perspective hides it, not the date.
    ...when(holding.length === 0, 'date'),
    ...when(seen.length === 0 || (there.length === 0 && holding.length > 0), 'perspective'),
    ...when(there.length > 0 && known.length === 0, 'precision'),
    ...when(known.length > 0 && passing.length === 0, 'filter'),
    ...when(passing.length > 0 && drawn.length === 0, 'distance'),
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
    // If a mention was selected, only that feature is highlighted, not all of its passage.
    highlighted: shown && view.feature === undefined && named.has(feature.id),
    shapes: shown ? present : [],
    present,
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

/** Around an inexact date two parts of a feature may be drawn at once, each with its own certainty. */
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
  const isAnyHighlighted = all.some(({ highlighted }) => highlighted);
  const layersWithArea = new Set(
    all
      .filter(({ shapes }) => shapes.some(({ kind }) => kind.fillsRegions))
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
            dimmed: isAnyHighlighted && !highlighted,
            nameOnly:
              shape.kind.isRegion === true &&
              !selected &&
              !highlighted &&
              layersWithArea.has(feature.layer),
          },
        ];
      }),
    ),
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
