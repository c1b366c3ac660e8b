import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Feature, MultiLineString, Position } from 'geojson';
import { clipPolyline } from 'lineclip';
import { PbfReader } from 'pbf';
import type { TileId } from './base-map.ts';
import { globeBelow } from './zooms.ts';

/** A feature of a tile, in degrees. */
export interface BaseFeature extends Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Of an area: its outline without the sides of the tile. */
  readonly outline?: MultiLineString;
}

/** Features by layer of the tiles. */
export type BaseFeatures = Readonly<Record<string, readonly BaseFeature[]>>;

type XY = [x: number, y: number];

/** On the globe, straight lines between distant positions are arcs: their longest side there, in degrees of longitude. */
const longest = 2;

/** Where a tile is: which one, and in which copy of the world. */
export interface TilePlace extends TileId {
  /** 1 is the copy east of the antimeridian, whose longitudes are above 180. */
  readonly world?: number;
}

/** Turns units of a tile to degrees. */
export function toDegrees({ z, x, y, world = 0 }: TilePlace, extent: number): (at: XY) => Position {
  const side = 2 ** z;
  const isTop = y === 0;
  return ([px, py]) => {
    const lon = ((x + px / extent) / side) * 360 - 180 + world * 360;
    // The tiles end at 85°, the sea doesn't.
    if (isTop && py <= 0) return [lon, 90];
    const n = Math.PI * (1 - (2 * (y + py / extent)) / side);
    return [lon, (Math.atan(Math.sinh(n)) * 180) / Math.PI];
  };
}

/** A line with positions between those that are far apart. @param step the longest distance, in units */
function divided(line: readonly XY[], step: number): XY[] {
  return line.flatMap((to, at): XY[] => {
    const from = line[at - 1];
    if (!from) return [to];
    const count = Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / step);
    return Array.from({ length: Math.max(1, count) }, (_, n): XY => {
      const t = (n + 1) / Math.max(1, count);
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
    });
  });
}

/** Rings by polygon: an outer ring has a positive area in units with y down, its holes a negative one. */
function polygonsOf(rings: readonly XY[][]): XY[][][] {
  const polygons: XY[][][] = [];
  for (const ring of rings) {
    const twice = ring.reduce((sum, [x, y], at) => {
      const [u, v] = ring[(at + 1) % ring.length] ?? [x, y];
      return sum + x * v - u * y;
    }, 0);
    if (twice > 0) polygons.push([ring]);
    else polygons.at(-1)?.push(ring);
  }
  return polygons;
}

function decodeFeature(feature: VectorTileFeature, place: TilePlace): BaseFeature | undefined {
  const { extent, properties } = feature;
  const degrees = toDegrees(place, extent);
  const step = place.z < globeBelow ? (longest / (360 / 2 ** place.z)) * extent : Infinity;
  const lines = feature.loadGeometry().map((line) => line.map(({ x, y }): XY => [x, y]));
  const placed = (line: readonly XY[]) => divided(line, step).map(degrees);
  const cut = () => ({
    type: 'MultiLineString' as const,
    coordinates: lines
      .flatMap((line) => clipPolyline(line, [0, 0, extent, extent]))
      .filter((line) => line.length > 1)
      .map(placed),
  });
  const made = { type: 'Feature' as const, properties };
  if (feature.type === 1) {
    const [at] = lines.flat();
    return at && { ...made, geometry: { type: 'Point', coordinates: degrees(at) } };
  }
  if (feature.type === 2) {
    const geometry = cut();
    return geometry.coordinates.length === 0 ? undefined : { ...made, geometry };
  }
  const coordinates = polygonsOf(lines).map((rings) => rings.map(placed));
  return { ...made, geometry: { type: 'MultiPolygon', coordinates }, outline: cut() };
}

/**
 * The features of a tile (Mapbox vector tile), in degrees. Lines end at the tile's sides, so that neighbours don't
 * overlap; areas go a little beyond, so that no gap is between them.
 */
export function decodeTile(bytes: Uint8Array, place: TilePlace): BaseFeatures {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, n) => decodeFeature(layer.feature(n), place)).filter(
        (one) => one !== undefined,
      ),
    ]),
  );
}
