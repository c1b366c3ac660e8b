import { kindRow } from '../kinds/kinds.ts';
import { boundsAround, boundsUnion, boundsOf, isWithin, nearest } from '../geometry/measure.ts';
import type { BBox, Shape, Story, StoryFeature } from '../story/story.ts';

/** What the map shows where the View has no camera. */
export interface Frame {
  /** Changes if and only if something else is to be framed. */
  readonly key: string;
  readonly bbox: BBox;
  /** No closer than this zoom (of 512-pixel tiles). */
  readonly maxZoom: number;
}

/** A border within this many kilometres of a point is framed with it. */
const borderWithinKm = 60;
/** What is seen around a point that has no border near. */
const aroundKm = 25;
const closest = 12;
/** Abroad the base map has little to show: no closer. */
const closestAbroad = 5;

export function openingFrame(story: Story): Frame {
  return { key: 'opening', bbox: story.opening.bbox, maxZoom: closest };
}

const cache = new WeakMap<Shape, Omit<Frame, 'key'>>();

function shapeFrame(story: Story, shape: Shape): Omit<Frame, 'key'> {
  const known = cache.get(shape);
  if (known) return known;
  const frame = computeFrame(story, shape);
  cache.set(shape, frame);
  return frame;
}

/** The frame of a shape: its bounds; for a point also what it is near. */
function computeFrame(story: Story, { geometry }: Shape): Omit<Frame, 'key'> {
  if (geometry.type !== 'Point') return { bbox: boundsOf(geometry), maxZoom: closest };
  if (!isWithin(story.opening.bbox, geometry.coordinates))
    return { bbox: boundsAround(geometry.coordinates, aroundKm), maxZoom: closestAbroad };
  const border = [...story.features.values()]
    .filter((other) => kindRow(other.kind).isFramedWithPoints)
    .flatMap((other) => other.shapes)
    .map((other) => nearest(geometry.coordinates, other.geometry))
    .sort((a, b) => a.km - b.km)[0];
  if (!border || border.km > borderWithinKm)
    return { bbox: boundsAround(geometry.coordinates, aroundKm), maxZoom: closest };
  // A little around both, so that neither stands at the very edge.
  const margin = Math.max(7, border.km * 0.6);
  const bbox = boundsUnion(
    boundsAround(geometry.coordinates, margin),
    boundsAround(border.position, margin),
  );
  return { bbox, maxZoom: closest };
}

/** The frame of several shapes together; undefined for none. */
export function shapesFrame(
  story: Story,
  key: string,
  shapes: readonly Shape[],
): Frame | undefined {
  const [first, ...others] = shapes.map((shape) => shapeFrame(story, shape));
  if (!first) return undefined;
  return {
    key,
    bbox: others.reduce((bbox, frame) => boundsUnion(bbox, frame.bbox), first.bbox),
    maxZoom: others.length === 0 ? first.maxZoom : closest,
  };
}

/** The frame of a feature: all of its shapes, so that a step of the date doesn't move the map. */
export function featureFrame(story: Story, feature: StoryFeature): Frame {
  return shapesFrame(story, `feature:${feature.id}`, feature.shapes) ?? openingFrame(story);
}
