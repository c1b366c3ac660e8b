import { acrossKm } from '../geometry/extent.ts';
import { boundsAround, boundsOf, boundsUnion, isWithin, nearest } from '../geometry/measure.ts';
import type { BBox, Shape, Story, StoryFeature } from '../story/story.ts';

/** What the map shows if the view has no camera. */
export interface Frame {
  /** Changes only if the frame changes. */
  readonly key: string;
  readonly bbox: BBox;
  /** Framed instead on narrow maps. */
  readonly narrowBbox?: BBox;
  /** Maximum zoom, for 512-pixel tiles. */
  readonly maxZoom: number;
}

/** As close as the map goes: a zoom, for 512-pixel tiles. */
export const closest = 18;
/** Maximum zoom for what is elsewhere, so that it is seen in which part of the world. */
const maxZoomElsewhere = 5;

/** How far around something the map shows, in kilometres: in proportion to what the story opens with. */
interface Surroundings {
  /** A point is framed together with a border within this distance. */
  readonly border: number;
  /** Smallest margin of the two. */
  readonly margin: number;
  /** Radius around a point that has no border nearby. */
  readonly point: number;
  /** Smallest radius around a line or area. */
  readonly shape: number;
}

function surroundings(story: Story): Surroundings {
  const across = acrossKm(story);
  return {
    border: Math.min(60, across / 5),
    margin: Math.min(7, across / 45),
    point: Math.min(25, across / 12),
    shape: across / 64,
  };
}

export function openingFrame(story: Story): Frame {
  const { bbox, narrowBbox } = story.opening;
  return { key: 'opening', bbox, ...(narrowBbox ? { narrowBbox } : {}), maxZoom: closest };
}

/** By story, because a point is framed with what is around it. */
const cache = new WeakMap<Story, Map<Shape, Omit<Frame, 'key'>>>();

function shapeFrame(story: Story, shape: Shape): Omit<Frame, 'key'> {
  const frames = cache.get(story) ?? new Map<Shape, Omit<Frame, 'key'>>();
  cache.set(story, frames);
  const frame = frames.get(shape) ?? computeFrame(story, shape);
  frames.set(shape, frame);
  return frame;
}

const centreOf = ([west, south, east, north]: BBox) => [(west + east) / 2, (south + north) / 2];

/** Frame of a shape: its bounds; for a point, also what is nearby. */
function computeFrame(story: Story, { geometry }: Shape): Omit<Frame, 'key'> {
  const around = surroundings(story);
  if (geometry.type !== 'Point') {
    const bounds = boundsOf(geometry);
    const bbox = boundsUnion(bounds, boundsAround(centreOf(bounds), around.shape));
    return { bbox, maxZoom: closest };
  }
  if (!isWithin(story.opening.bbox, geometry.coordinates))
    return { bbox: boundsAround(geometry.coordinates, around.point), maxZoom: maxZoomElsewhere };
  const border = [...story.features.values()]
    .filter((other) => other.kind.isFramedWithPoints)
    .flatMap((other) => other.shapes)
    .map((other) => nearest(geometry.coordinates, other.geometry))
    .sort((a, b) => a.km - b.km)[0];
  if (!border || border.km > around.border)
    return { bbox: boundsAround(geometry.coordinates, around.point), maxZoom: closest };
  // A margin, so that neither is at the edge.
  const margin = Math.max(around.margin, border.km * 0.6);
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
