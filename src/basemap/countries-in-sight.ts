import type { Position } from 'geojson';
import type { BaseMap, CountryNames } from './base-map.ts';
import { readCountries, type TileCountries } from './country-tiles.ts';
import { isNear, nearAny } from './near-points.ts';
import { roomiestPoints } from './roomiest.ts';
import { maxTileZoom, namesInSightFrom } from './zooms.ts';

/** A country’s name, and where it has room in the frame. */
export interface CountryLabel {
  readonly code: string;
  readonly names: CountryNames;
  readonly position: Position;
}

export interface FrameOptions {
  readonly base: BaseMap;
  readonly zoom: number;
  /** Of the frame, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The position at a point of the frame; undefined outside the earth. */
  readonly positionAt: (point: readonly [number, number]) => Position | undefined;
  /** Whether something covers a point of the frame, such as a panel. */
  readonly isCovered: (point: readonly [number, number]) => boolean;
  /** Points of the frame with names of the story, which come first. */
  readonly taken: readonly (readonly [number, number])[];
  /** Whether a position is in an area of the story that has no names of countries. */
  readonly isReserved: (position: Position) => boolean;
  /** A language of names, or `local`. */
  readonly names: string;
  /** Whether the frame is still wanted: it may have moved while tiles were read. */
  readonly isWanted?: () => boolean;
}

/**
 * Codes of disputed territories that the tiles name as areas (`scripts/basemap/facts/areas.json`), since a part of each
 * is also in another country’s outline.
 */
export const namedAsAreas = new Set(['EH']);

/** Pixels between the points at which the map is probed: far out, countries are small. */
const stepOf = (zoom: number) => (zoom < 5 ? 18 : 28);
/** Width of a letter of a name, in pixels: capitals, set wide, which grow with the zoom. */
const letterWidth = (zoom: number) => Math.min(11, 7 + zoom / 1.8);
/** Letters after which a name goes on in the next line, if it has several words. */
const lettersInLine = 9;

/** Room that the name of something needs around its point, in pixels: it is to its right or left. */
const around = { left: 100, right: 100, height: 22 };
/** A capital’s is mostly to its right. */
const aroundCapital = { left: 25, right: 70, height: 16 };

/** Column and row of the tile at a position, with the place within it. */
function onTiles([lon = 0, lat = 0]: Position, z: number) {
  const side = 2 ** z;
  const phi = (lat * Math.PI) / 180;
  const across = (((lon + 180) / 360) % 1) + 1;
  const x = (across % 1) * side;
  const y = ((1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2) * side;
  return {
    id: { z, x: Math.floor(x), y: Math.max(0, Math.min(side - 1, Math.floor(y))) },
    within: [x % 1, y % 1] as const,
  };
}

/** The name of a country in a language, or the local one. */
export function nameOf(names: CountryNames, language: string): string {
  const chosen = language === 'local' ? (names['local'] ?? 'name') : language;
  return names[chosen] ?? names.name;
}

/** Letters of the longest line of a name. */
function longestLine(name: string): number {
  let line = 0;
  return Math.max(
    ...name.split(' ').map((word) => {
      const letters = [...word].length;
      line = line > 0 && line + 1 + letters <= lettersInLine ? line + 1 + letters : letters;
      return line;
    }),
  );
}

/** Where the names of countries stand that have room from a zoom on, by their codes. */
function namePointsIn(
  tiles: ReadonlyMap<string, TileCountries>,
  zoom: number,
): ReadonlyMap<string, Position> {
  const all = [...tiles.values()].flatMap(({ names }) => names);
  return new Map(
    all.filter((one) => one.zoom <= zoom).map(({ code, position }) => [code, position]),
  );
}

/** A function that says whether a place on the tiles is near a capital, which comes before countries. */
function capitalsNear(tiles: ReadonlyMap<string, TileCountries>, zoom: number, z: number) {
  const capitals = [...tiles.values()].flatMap((tile) =>
    tile.capitals.filter((one) => one.zoom <= zoom).map(({ at }) => at),
  );
  /** Pixels. */
  const side = 512 * 2 ** (zoom - z);
  return ({ id, within: [x, y] }: ReturnType<typeof onTiles>) =>
    capitals.some(([cx, cy]) =>
      isNear(aroundCapital, (id.x + x - cx) * side, (id.y + y - cy) * side),
    );
}

/** Index of the position nearest to one, roughly; the first if there is none. */
function nearestTo([lon = 0, lat = 0]: Position, positions: readonly (Position | undefined)[]) {
  const distances = positions.map((one) =>
    one ? Math.hypot((one[0] ?? 0) - lon, (one[1] ?? 0) - lat) : Infinity,
  );
  return distances.indexOf(Math.min(...distances));
}

/** The countries in the frame that have room for their names, and where; none where the tiles have them. */
export async function countriesInSight(options: FrameOptions): Promise<readonly CountryLabel[]> {
  const { base, zoom, size, positionAt, isCovered, isReserved, taken, names } = options;
  const { isWanted = () => true } = options;
  if (zoom < namesInSightFrom) return [];
  const z = Math.min(maxTileZoom, Math.floor(zoom));
  const step = stepOf(zoom);
  const columns = Math.max(1, Math.floor(size.width / step));
  const rows = Math.max(1, Math.floor(size.height / step));
  const pointOf = (n: number) =>
    [((n % columns) + 0.5) * step, (Math.floor(n / columns) + 0.5) * step] as const;
  const positions = Array.from({ length: columns * rows }, (_, n) =>
    isCovered(pointOf(n)) ? undefined : positionAt(pointOf(n)),
  );
  const places = positions.map((position) => position && onTiles(position, z));
  const ids = new Map(places.flatMap((one) => (one ? [[`${one.id.x}/${one.id.y}`, one.id]] : [])));
  const read = await readCountries(base, ids.values());
  if (!isWanted()) return [];
  const codes = places.map((one) => one && read.get(`${one.id.x}/${one.id.y}`)?.at(...one.within));
  const inFrame = new Set(codes.filter((code) => code !== undefined));
  const own = namePointsIn(read, zoom);
  const known = await base.countryNames(new Set([...inFrame, ...own.keys()]));
  const halfWidth = (code: string) => {
    const name = known.get(code);
    return name ? (longestLine(nameOf(name, names)) * letterWidth(zoom)) / 2 / step : Infinity;
  };
  const nearCapital = capitalsNear(read, zoom, z);
  const reserved = positions.map((position) => position !== undefined && isReserved(position));
  const clear = codes.map((code, n) => (reserved[n] ? undefined : code));
  const isNearTaken = nearAny(taken, around);
  const isTaken = (n: number) => {
    const [x, y] = pointOf(n);
    const place = places[n];
    return isNearTaken([x, y]) || (place !== undefined && nearCapital(place));
  };
  const free = clear.map((code, n) => (isTaken(n) ? undefined : code));
  // Beside the story's names if there is room, otherwise where they may be in the way; never in a reserved area.
  const points = new Map([
    ...roomiestPoints({ columns, rows, codes: clear }, halfWidth),
    ...roomiestPoints({ columns, rows, codes: free }, halfWidth),
  ]);
  const placed = [...points].map(
    ([code, [column, row]]) => [code, positionAt(pointOf(row * columns + column))] as const,
  );
  // A country too small for its name has it at its own point, as on islands.
  const isInReservedArea = (code: string, at: Position) => {
    const n = nearestTo(at, positions);
    const half = Math.ceil(halfWidth(code));
    const row = n - (n % columns);
    const [from, to] = [Math.max(row, n - half), Math.min(row + columns, n + half + 1)];
    return reserved.slice(from, to).includes(true);
  };
  const small = [...own].filter(([code, at]) => !points.has(code) && !isInReservedArea(code, at));
  return [...placed, ...small].flatMap(([code, position]) => {
    const named = known.get(code);
    return position && named && !namedAsAreas.has(code) ? [{ code, names: named, position }] : [];
  });
}
