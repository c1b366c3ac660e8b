import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Where a name has most room within an area, and from which zoom it fits there. */
export interface NameRoom {
  readonly position: Position;
  readonly zoom: number;
}

/** In CSS pixels. */
export interface NameSize {
  readonly width: number;
  readonly height: number;
}

type XY = readonly [x: number, y: number];

/** Side of the world at zoom 0, in pixels. */
const world = 512;

/** Web Mercator, in pixels at zoom 0. */
function projected([lon = 0, lat = 0]: Position): XY {
  const phi = (lat * Math.PI) / 180;
  return [
    ((lon + 180) / 360) * world,
    ((1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2) * world,
  ];
}

function positionAt([x, y]: XY): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
  return [(x / world) * 360 - 180, lat];
}

/** Points on each side of the grid of candidates, and how often the best one is improved. */
const gridSize = 10;
const refinements = 4;

/**
 * Half the side of the largest square around a point that a side of the outline doesn't cross: the distance in the
 * maximum norm. The larger of two linear functions has its least value at an end, at a zero or where both are equal.
 * @param ax @param ay from the point to one end of the side
 * @param bx @param by from that end to the other
 */
function reachOf(ax: number, ay: number, bx: number, by: number): number {
  const at = (t: number) => {
    const within = t > 0 ? (t < 1 ? t : 1) : 0;
    return Math.max(Math.abs(ax + within * bx), Math.abs(ay + within * by));
  };
  return Math.min(
    at(0),
    at(1),
    at(-ax / bx),
    at(-ay / by),
    at((ay - ax) / (bx - by)),
    at((-ax - ay) / (bx + by)),
  );
}

/** A polygon scaled so that the name is a square with sides of 2. */
interface Outline {
  /** Four numbers for each: x and y of its ends. Flat, because this runs while the map starts. */
  readonly sides: Float64Array;
  readonly polygon: Polygon;
}

function outlineOf({ coordinates }: Polygon, { width, height }: NameSize): Outline {
  const rings = coordinates.map((ring) =>
    ring.map((position) => {
      const [x, y] = projected(position);
      return [(2 * x) / width, (2 * y) / height];
    }),
  );
  const sides = Float64Array.from(
    rings.flatMap((ring) => ring.slice(1).flatMap((to, index) => [...(ring[index] ?? to), ...to])),
  );
  return { sides, polygon: { type: 'Polygon', coordinates: rings } };
}

/** Half the side of the largest square around a point within the outline; 0 outside it or if it isn't above `least`. */
function roomAt({ sides, polygon }: Outline, [px, py]: XY, least: number): number {
  let room = Infinity;
  for (let n = 0; n < sides.length; n += 4) {
    const ax = (sides[n] ?? 0) - px;
    const ay = (sides[n + 1] ?? 0) - py;
    const cx = (sides[n + 2] ?? 0) - px;
    const cy = (sides[n + 3] ?? 0) - py;
    // Most sides are far away: further than the room to one side of the point.
    if (ax >= room && cx >= room) continue;
    if (ay >= room && cy >= room) continue;
    if (ax <= -room && cx <= -room) continue;
    if (ay <= -room && cy <= -room) continue;
    room = Math.min(room, reachOf(ax, ay, cx - ax, cy - ay));
    if (room <= least) return 0;
  }
  return booleanPointInPolygon([px, py], polygon) ? room : 0;
}

function roomiest(outline: Outline): { at: XY; room: number } {
  const [outer = []] = outline.polygon.coordinates;
  const [xs, ys] = [outer.map(([x = 0]) => x), outer.map(([, y = 0]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  let best = { at: [left, top] as XY, room: 0 };
  const consider = (at: XY) => {
    const room = roomAt(outline, at, best.room);
    if (room > best.room) best = { at, room };
  };
  const around = (at: XY, across: number, down: number, count: number) => {
    for (let n = 0; n < count ** 2; n += 1)
      consider([
        at[0] + (((n % count) + 0.5) / count - 0.5) * across,
        at[1] + ((Math.floor(n / count) + 0.5) / count - 0.5) * down,
      ]);
  };
  let [across, down] = [right - left, bottom - top];
  around([(left + right) / 2, (top + bottom) / 2], across, down, gridSize);
  for (let n = 0; n < refinements; n += 1) {
    across /= gridSize / 3;
    down /= gridSize / 3;
    around(best.at, across, down, 4);
  }
  return best;
}

/**
 * Where a name has most room within an area, and the zoom from which all of it is within the area there. Undefined if
 * nothing of the area is left.
 * @param size of the name
 */
export function nameRoom(area: Polygon | MultiPolygon, size: NameSize): NameRoom | undefined {
  const parts: readonly Polygon[] =
    area.type === 'Polygon'
      ? [area]
      : area.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  const rooms = parts.map((part) => roomiest(outlineOf(part, size)));
  const best = rooms.reduce((most, one) => (one.room > most.room ? one : most), {
    at: [0, 0] as XY,
    room: 0,
  });
  if (best.room === 0) return undefined;
  const [x, y] = best.at;
  return {
    position: positionAt([(x * size.width) / 2, (y * size.height) / 2]),
    zoom: -Math.log2(best.room),
  };
}
