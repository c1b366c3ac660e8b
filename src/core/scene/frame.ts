import { kindRow } from '../kinds/kinds.ts';
import { boundsAround, boundsUnion, boundsOf, isWithin, nearest } from '../geometry/measure.ts';
import type { BBox, Shape, Story, StoryFeature } from '../story/story.ts';

/** What the map shows if the view has no camera. */
export interface Frame {
  /** Changes only if the frame changes. */
  readonly key: string;
  readonly bbox: BBox;
  /** Maximum zoom, for 512-pixel tiles. */
  readonly maxZoom: number;
}

/** A point is framed together with a border within this distance. */
const maxBorderDistanceKm = 60;
/** Radius around a point that has no border nearby. */
const aroundKm = 25;
const closest = 12;
/** Maximum zoom abroad, where the base map has few details. */
const maxZoomAbroad = 5;

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

/** Frame of a shape: its bounds; for a point, also what is nearby. */
function computeFrame(story: Story, { geometry }: Shape): Omit<Frame, 'key'> {
  if (geometry.type !== 'Point') return { bbox: boundsOf(geometry), maxZoom: closest };
  if (!isWithin(story.opening.bbox, geometry.coordinates))
    return { bbox: boundsAround(geometry.coordinates, aroundKm), maxZoom: maxZoomAbroad };
  const border = [...story.features.values()]
    .filter((other) => kindRow(other.kind).isFramedWithPoints)
    .flatMap((other) => other.shapes)
    .map((other) => nearest(geometry.coordinates, other.geometry))
    .sort((a, b) => a.km - b.km)[0];
  if (!border || border.km > maxBorderDistanceKm)
    return { bbox: boundsAround(geometry.coordinates, aroundKm), maxZoom: closest };
  // Margin in kilometres, so that neither is at the edge.
  const margin = Math.max(7, border.km * 0.6);
  const bbox = boundsUnion(
    boundsAround(geometry.coordinates, margin),
    boundsAround(border.position, margin),
  );
  return { bbox, maxZoom: closest };
}

/** Frame of several shapes together; undefined if there are none. */
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

/** Frame of a feature: all of its shapes, so that changing the date doesn't move the map. */
export function featureFrame(story: Story, feature: StoryFeature): Frame {
  return shapesFrame(story, `feature:${feature.id}`, feature.shapes) ?? openingFrame(story);
}
