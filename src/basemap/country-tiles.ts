import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import type { Position } from 'geojson';
import { PbfReader } from 'pbf';
import type { BaseMap, TileId } from './base-map.ts';
import { toDegrees } from './decode.ts';
import { insideOf } from './is-inside.ts';

/** An area of a tile, in units of its side as 1. */
interface Area {
  readonly code: string;
  readonly contains: (x: number, y: number) => boolean;
}

/** The features of a layer in a tile. */
function featuresOf(tile: VectorTile, name: string): readonly VectorTileFeature[] {
  const layer = tile.layers[name];
  return layer ? Array.from({ length: layer.length }, (_, n) => layer.feature(n)) : [];
}

const areasOf = (tile: VectorTile, name: string): readonly Area[] =>
  featuresOf(tile, name).map((feature) => {
    const isInside = insideOf(feature.loadGeometry());
    const { extent, properties } = feature;
    return {
      code: String(properties['code'] ?? ''),
      contains: (x, y) => isInside(x * extent, y * extent),
    };
  });

/** Where a country's name stands on the map. */
interface NamePoint {
  readonly code: string;
  /** The first zoom at which it has room. */
  readonly zoom: number;
  readonly position: Position;
}

/** A capital, which comes before the names of countries. */
interface Capital {
  /** The first zoom that shows it. */
  readonly zoom: number;
  /** Its place, on the tiles of the zoom that was asked for: column and row, with fractions. */
  readonly at: readonly [x: number, y: number];
}

/** The countries of a tile. */
export interface TileCountries {
  /** The country at a position within the tile: none in the sea or a lake, or where several overlap. */
  readonly at: (x: number, y: number) => string | undefined;
  readonly names: readonly NamePoint[];
  readonly capitals: readonly Capital[];
}

const namePointsOf = (tile: VectorTile, id: TileId): readonly NamePoint[] =>
  featuresOf(tile, 'name').flatMap((feature) => {
    const { code, kind, zoom } = feature.properties;
    const [[point] = []] = feature.loadGeometry();
    if (kind !== 'country' || !point) return [];
    const position = toDegrees(id, feature.extent)([point.x, point.y]);
    return [{ code: String(code), zoom: Number(zoom), position }];
  });

/** Capitals with their places in the tile, in units of its side as 1. */
const capitalsOf = (tile: VectorTile): readonly Capital[] =>
  featuresOf(tile, 'town').flatMap((feature) => {
    const { capital, zoom } = feature.properties;
    const [[point] = []] = feature.loadGeometry();
    if (capital === undefined || !point) return [];
    return [{ zoom: Number(zoom), at: [point.x / feature.extent, point.y / feature.extent] }];
  });

function countriesOf(bytes: Uint8Array, id: TileId): TileCountries {
  const tile = new VectorTile(new PbfReader(bytes));
  const countries = areasOf(tile, 'country');
  const waters = [...areasOf(tile, 'sea'), ...areasOf(tile, 'lake')];
  const at = (x: number, y: number) => {
    if (waters.some((one) => one.contains(x, y))) return undefined;
    const here = countries.filter((country) => country.contains(x, y));
    return here.length === 1 ? here[0]?.code : undefined;
  };
  return { at, names: namePointsOf(tile, id), capitals: capitalsOf(tile) };
}

const decoded = new WeakMap<Uint8Array, TileCountries>();

/** The countries in tiles of a zoom, by column and row as `x/y`. */
export async function readCountries(
  base: BaseMap,
  ids: Iterable<TileId>,
): Promise<Map<string, TileCountries>> {
  const read = new Map<string, TileCountries>();
  await Promise.all(
    [...ids].map(async (asked) => {
      const found = await base.nearestTile(asked);
      if (!found) return;
      const { id, bytes } = found;
      const tile = decoded.get(bytes) ?? countriesOf(bytes, id);
      decoded.set(bytes, tile);
      const scale = 2 ** (asked.z - id.z);
      const [left, top] = [asked.x - id.x * scale, asked.y - id.y * scale];
      read.set(`${asked.x}/${asked.y}`, {
        at: (x, y) => tile.at((left + x) / scale, (top + y) / scale),
        names: tile.names,
        capitals: tile.capitals.map(({ zoom, at: [x, y] }) => ({
          zoom,
          at: [(id.x + x) * scale, (id.y + y) * scale],
        })),
      });
    }),
  );
  return read;
}
