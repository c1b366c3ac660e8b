import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { boundsOf } from './measure.ts';

type Area = Polygon | MultiPolygon;

/** Points on each side of the grid that samples an area. */
const gridSize = 16;

/** Points inside an area, on a grid over its bounding box. */
function samplesOf(area: Area): readonly (readonly [number, number])[] {
  const [west, south, east, north] = boundsOf(area);
  const at = (from: number, to: number, n: number) => from + ((n + 0.5) / gridSize) * (to - from);
  return Array.from({ length: gridSize ** 2 }, (_, n): [number, number] => [
    at(west, east, n % gridSize),
    at(south, north, Math.floor(n / gridSize)),
  ]).filter((point) => booleanPointInPolygon(point, area));
}

const sampled = new WeakMap<Area, ReturnType<typeof samplesOf>>();
const shares = new WeakMap<Area, WeakMap<Area, number>>();

function compute(inner: Area, outer: Area): number {
  const samples = sampled.get(inner) ?? samplesOf(inner);
  sampled.set(inner, samples);
  const within = samples.filter((point) => booleanPointInPolygon([...point], outer));
  return samples.length === 0 ? 0 : within.length / samples.length;
}

/** About what share of an area is within another, from 0 to 1: off by up to 3 points in 100. */
export function shareWithin(inner: Area, outer: Area): number {
  const [w, s, e, n] = boundsOf(inner);
  const [west, south, east, north] = boundsOf(outer);
  if (e <= west || w >= east || n <= south || s >= north) return 0;
  const known = shares.get(inner) ?? new WeakMap<Area, number>();
  shares.set(inner, known);
  const share = known.get(outer) ?? compute(inner, outer);
  known.set(outer, share);
  return share;
}
