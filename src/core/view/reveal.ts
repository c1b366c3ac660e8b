import {
  isPreciseEnough,
  isNearEnough,
  isInPerspective,
  shapesInRange,
  presenceOf,
} from '../scene/visibility.ts';
import { filterOf } from '../scene/filters.ts';
import type { Perspective, Shape, Story, StoryFeature } from '../story/story.ts';
import { edtfOf } from '../time/edtf.ts';
import { hull, lastMinute, stepOf, type Interval } from '../time/interval.ts';
import { floorTo } from '../time/minute.ts';
import { windowOf } from './date-window.ts';
import { changed, type Changes, type View } from './view.ts';

/** The smallest change of a view that shows a feature. */
export interface Reveal {
  readonly view: View;
  /** The perspective to switch to; undefined if the current one shows it. */
  readonly perspective?: Perspective;
  /** The window that shows it; undefined if the current one does. */
  readonly dates?: {
    readonly interval: Interval;
    /** The new window contains the old one; otherwise its end moves back. */
    readonly widens: boolean;
  };
  /** The precision filter must be cleared. */
  readonly anyPrecision: boolean;
  /** Filters by kind or property must be cleared. */
  readonly unfiltered: boolean;
  /** The distance filter must be cleared. */
  readonly anyDistance: boolean;
  /** Its layer must be turned on. */
  readonly layerOn: boolean;
}

/** The nearest date window in which a shape is drawn. */
function windowWith(shape: Shape, window: Interval): Interval {
  const { interval } = shape;
  if (shape.nature === 'event') {
    const { start, end } = interval;
    return hull(window, {
      start: start === -Infinity ? window.start : start,
      end: end === Infinity ? window.end : end,
    });
  }
  // Lasting things are shown as in the window's last day or minute.
  const step = stepOf(interval);
  const wanted = Math.min(Math.max(lastMinute(window), interval.start), lastMinute(interval));
  const last = floorTo(step, wanted);
  return { start: Math.min(window.start, last), end: last + step };
}

/** A perspective that shows it, preferably on the view's dates. */
function perspectiveFor(
  story: Story,
  { shapes }: StoryFeature,
  view: View,
  window: Interval,
): Perspective | undefined {
  const shows = (perspective: string, list: readonly Shape[]) =>
    list.some((shape) => isInPerspective(shape, changed(view, { perspective })));
  const now = shapes.filter((shape) => presenceOf(shape, window) > 0);
  const list = now.length > 0 ? now : shapes;
  if (view.perspective === undefined || shows(view.perspective, list)) return undefined;
  return story.perspectives.find(({ id }) => shows(id, list));
}

/** The fewest filters by kind and property to clear so that one of a feature's shapes passes. */
function withoutFilters(
  story: Story,
  { kinds, where = [] }: View,
  shapes: readonly Shape[],
): Pick<Changes, 'kinds' | 'where'> {
  const passes = (filters: Pick<View, 'kinds' | 'where'>) =>
    shapes.some(filterOf(story, filters) ?? (() => true));
  const byKind = kinds ? { kinds } : {};
  if (passes({ ...byKind, where })) return {};
  const single = where.filter((condition) => passes({ where: [condition] }));
  // Different shapes may pass each of them.
  const left = passes({ where: single }) ? single : [];
  const isOtherKind = !passes({ ...byKind, where: left });
  return {
    ...(isOtherKind ? { kinds: undefined } : {}),
    ...(left.length < where.length ? { where: left.length === 0 ? undefined : left } : {}),
  };
}

export function revealOf(story: Story, feature: StoryFeature, view: View): Reveal {
  const window = windowOf(story, view.date);
  const perspective = perspectiveFor(story, feature, view, window);
  let shown = perspective ? changed(view, { perspective: perspective.id }) : view;
  const seen = feature.shapes.filter((shape) => isInPerspective(shape, shown));
  let dates: Reveal['dates'];
  let holding = seen.filter((shape) => presenceOf(shape, window) > 0);
  if (holding.length === 0) {
    const change = ({ start, end }: Interval) =>
      Math.abs(window.start - start) + Math.abs(window.end - end);
    const [interval = window] = seen
      .map((shape) => windowWith(shape, window))
      .sort((a, b) => change(a) - change(b));
    dates = {
      interval,
      widens: interval.start <= window.start && interval.end >= window.end,
    };
    shown = changed(shown, { date: edtfOf(interval) });
    holding = seen.filter((shape) => presenceOf(shape, interval) > 0);
  }
  const anyPrecision = !holding.some((shape) => isPreciseEnough(shape, shown));
  if (anyPrecision) shown = changed(shown, { precision: undefined });
  const known = holding.filter((shape) => isPreciseEnough(shape, shown));
  const filters = withoutFilters(story, shown, known);
  shown = changed(shown, filters);
  const filter = filterOf(story, shown);
  const passing = filter ? known.filter(filter) : known;
  const near = shapesInRange(story, view);
  const anyDistance = !passing.some((shape) => isNearEnough(shape, near));
  if (anyDistance) shown = changed(shown, { within: undefined });
  const layerOn = view.hide.includes(feature.layer);
  if (layerOn) shown = changed(shown, { hide: view.hide.filter((id) => id !== feature.layer) });
  return {
    view: shown,
    anyPrecision,
    unfiltered: Object.keys(filters).length > 0,
    anyDistance,
    layerOn,
    ...(perspective ? { perspective } : {}),
    ...(dates ? { dates } : {}),
  };
}
