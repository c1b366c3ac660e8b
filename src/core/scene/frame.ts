import { boundsAround, boundsHull, boundsOf, nearest } from '../geometry/measure.ts';
import type { BBox, Story, StoryFeature } from '../story/story.ts';

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

function isWithin([west, south, east, north]: BBox, lon: number, lat: number): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}

const cache = new WeakMap<StoryFeature, Frame>();

/** The frame of a feature: its bounds; for a point also what it is near. */
export function featureFrame(story: Story, feature: StoryFeature): Frame {
  const known = cache.get(feature);
  if (known) return known;
  const frame = computeFrame(story, feature);
  cache.set(feature, frame);
  return frame;
}

function computeFrame(story: Story, feature: StoryFeature): Frame {
  const { geometry, id } = feature;
  const key = `feature:${id}`;
  if (geometry.type !== 'Point') return { key, bbox: boundsOf(geometry), maxZoom: closest };
  const [lon = 0, lat = 0] = geometry.coordinates;
  if (!isWithin(story.opening.bbox, lon, lat))
    return { key, bbox: boundsAround(geometry.coordinates, aroundKm), maxZoom: closestAbroad };
  const border = [...story.features.values()]
    .filter((other) => other.kind === 'border')
    .map((other) => nearest(geometry.coordinates, other.geometry))
    .sort((a, b) => a.km - b.km)[0];
  if (!border || border.km > borderWithinKm)
    return { key, bbox: boundsAround(geometry.coordinates, aroundKm), maxZoom: closest };
  // A little around both, so that neither stands at the very edge.
  const margin = Math.max(7, border.km * 0.6);
  const bbox = boundsHull(
    boundsAround(geometry.coordinates, margin),
    boundsAround(border.position, margin),
  );
  return { key, bbox, maxZoom: closest };
}

/** The frame of several features together; undefined for none. */
export function featuresFrame(
  story: Story,
  key: string,
  features: readonly StoryFeature[],
): Frame | undefined {
  const [first, ...others] = features.map((feature) => featureFrame(story, feature));
  if (!first) return undefined;
  return {
    key,
    bbox: others.reduce((bbox, frame) => boundsHull(bbox, frame.bbox), first.bbox),
    maxZoom: others.length === 0 ? first.maxZoom : closest,
  };
}
