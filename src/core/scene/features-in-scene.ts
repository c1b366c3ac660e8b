import type { Shape, Story, StoryFeature } from '../story/story.ts';
import type { Interval } from '../time/interval.ts';
import { windowOf } from '../view/date-window.ts';
import type { View } from '../view/view.ts';
import { turningBetween } from './date-index.ts';
import { featureIn, shapeIn, type Filters, type ShapeContext } from './feature-in-scene.ts';
import { filterOf } from './filters.ts';
import type { SceneFeature, SceneShape } from './scene-feature.ts';
import { isSameList } from './same-list.ts';
import { presenceOf, shapesInRange } from './visibility.ts';

/** The features and shapes of a scene, and what they follow from. */
export interface Derived {
  readonly window: Interval;
  readonly filters: Filters;
  readonly features: ReadonlyMap<string, SceneFeature>;
  readonly shapes: ReadonlyMap<string, SceneShape>;
  /** Number of features shown. */
  readonly shown: number;
  readonly context: ShapeContext;
}

/** What features depend on besides the dates and what is selected. */
const filtering = ['hide', 'perspective', 'precision', 'within', 'kinds', 'where'] as const;

const isFilteredAlike = (a: View, b: View) =>
  filtering.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));

/** The last one of each story. */
const last = new WeakMap<Story, Derived>();

/** Derives features and shapes. If only dates and selection have changed since the last time, visits only what they change. */
export function derive(story: Story, view: View): Derived {
  const before = last.get(story);
  const after =
    before && isFilteredAlike(before.filters.view, view)
      ? changedSince(before, story, view)
      : deriveAll(story, view);
  last.set(story, after);
  return after;
}

const presenceIn = (window: Interval) => (shape: Shape) => presenceOf(shape, window);

const namedBy = (story: Story, passage: string | undefined): ReadonlySet<string> =>
  new Set(
    story.mentions
      .filter((mention) => mention.passage === passage)
      .flatMap((mention) => mention.features),
  );

/** Derives all features and shapes anew. */
export function deriveAll(story: Story, view: View): Derived {
  const window = windowOf(story, view.date);
  const filters: Filters = {
    view,
    presence: presenceIn(window),
    filter: filterOf(story, view),
    near: shapesInRange(story, view),
    named: namedBy(story, view.passage),
  };
  const features = new Map<string, SceneFeature>();
  let shown = 0;
  for (const feature of story.features.values()) {
    const one = featureIn(feature, filters);
    features.set(feature.id, one);
    if (one.shown) shown += 1;
  }
  const context = contextOf(story, features, filters);
  return {
    window,
    filters,
    features,
    shapes: allShapes(features, filters, context),
    shown,
    context,
  };
}

function allShapes(
  features: ReadonlyMap<string, SceneFeature>,
  { presence }: Filters,
  context: ShapeContext,
): ReadonlyMap<string, SceneShape> {
  const shapes = new Map<string, SceneShape>();
  for (const one of features.values())
    for (const shape of one.feature.shapes)
      shapes.set(shape.id, shapeIn(shape, one, presence, context));
  return shapes;
}

const none: ReadonlySet<string> = new Set();

function contextOf(
  story: Story,
  features: ReadonlyMap<string, SceneFeature>,
  { named }: Filters,
): ShapeContext {
  const isAnyHighlighted = [...named].some((id) => features.get(id)?.highlighted);
  // Only regions ask.
  if (!story.kinds.some(({ isRegion }) => isRegion))
    return { isAnyHighlighted, layersWithArea: none };
  const withArea = [...features.values()].filter(({ shapes }) =>
    shapes.some(({ kind }) => kind.fillsRegions),
  );
  return {
    isAnyHighlighted,
    layersWithArea: new Set(withArea.map(({ feature }) => feature.layer)),
  };
}

const isSameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) =>
  a === b || (a.size === b.size && [...a].every((one) => b.has(one)));

const isSameFeature = (a: SceneFeature, b: SceneFeature) =>
  a.shown === b.shown &&
  a.selected === b.selected &&
  a.ghost === b.ghost &&
  a.highlighted === b.highlighted &&
  isSameList(a.hiddenBy, b.hiddenBy) &&
  isSameList(a.shapes, b.shapes) &&
  isSameList(a.present, b.present);

const isSameShape = (a: SceneShape, b: SceneShape) =>
  a.shown === b.shown &&
  a.presence === b.presence &&
  a.selected === b.selected &&
  a.ghost === b.ghost &&
  a.highlighted === b.highlighted &&
  a.dimmed === b.dimmed &&
  a.nameOnly === b.nameOnly;

/** The features that dates or selection may change. */
function* touched(
  before: Derived,
  story: Story,
  window: Interval,
  named: ReadonlySet<string>,
  view: View,
) {
  yield* turningBetween(story, before.window, window);
  const selected = [before.filters.view.feature, view.feature];
  const isSelecting = selected[0] !== selected[1];
  const isReading = isSelecting || before.filters.view.passage !== view.passage;
  const ids = [
    ...(isSelecting ? selected : []),
    ...(isReading ? [...before.filters.named, ...named] : []),
  ];
  for (const id of ids) {
    const feature = id === undefined ? undefined : story.features.get(id);
    if (feature) yield feature;
  }
}

/** What the dates and the selection of a view change. @param before with the same filters */
function changedSince(before: Derived, story: Story, view: View): Derived {
  const window = windowOf(story, view.date);
  const named = namedBy(story, view.passage);
  const filters: Filters = { ...before.filters, view, presence: presenceIn(window), named };
  const features = new Map(before.features);
  const again = new Set<StoryFeature>(touched(before, story, window, named, view));
  let { shown } = before;
  for (const feature of again) {
    const [was, is] = [before.features.get(feature.id), featureIn(feature, filters)];
    if (was && isSameFeature(was, is)) continue;
    features.set(feature.id, is);
    shown += Number(is.shown) - Number(was?.shown ?? false);
  }
  const context = contextOf(story, features, filters);
  const isSameContext =
    context.isAnyHighlighted === before.context.isAnyHighlighted &&
    isSameSet(context.layersWithArea, before.context.layersWithArea);
  const shapes = new Map(before.shapes);
  for (const { id } of isSameContext ? again : story.features.values()) {
    const one = features.get(id);
    for (const shape of one?.feature.shapes ?? []) {
      const was = before.shapes.get(shape.id);
      const is = one && shapeIn(shape, one, filters.presence, context);
      if (is && !(was && isSameShape(was, is))) shapes.set(shape.id, is);
    }
  }
  return { window, filters, features, shapes, shown, context };
}
