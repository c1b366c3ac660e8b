import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../scripts/basemap/archive.mjs';
import { joinTile, layerOf } from '../../scripts/basemap/tile-parts.mjs';
import { BaseMap } from './base-map.ts';
import { countriesInSight } from './countries-in-sight.ts';
import { toDegrees } from './decode.ts';
import { RangeSource } from './range-source.ts';

/** The frame is exactly this tile: a pixel is a unit. */
const place = { z: 4, x: 8, y: 7 };
const side = 512;
/** The tile over it at the zoom of which tiles have the names of countries. */
const above = { z: 2, x: 2, y: 1 };

const area = (
  tags: object,
  [left, top, right, bottom]: readonly [number, number, number, number],
) => ({
  type: 3,
  tags,
  geometry: [
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ],
  ],
});
const point = (tags: object, at: readonly [number, number]) => ({ type: 1, tags, geometry: [at] });

interface Layers {
  readonly country: readonly object[];
  readonly lake?: readonly object[];
  readonly town?: readonly object[];
  readonly name?: readonly object[];
}

/** Names in the frame, by their points in pixels. */
async function namesIn(
  layers: Layers,
  options: {
    taken?: [number, number][];
    covered?: number;
    reserved?: number;
    zoom?: number;
    names?: string;
  } = {},
) {
  const parts = new Map(
    Object.entries(layers).map(([name, features]) => [name, layerOf(name, features, side)]),
  );
  const tile = gzipSync(joinTile(parts));
  const bytes = archiveOf(
    [
      { ...above, bytes: tile },
      { ...place, bytes: tile },
    ],
    {
      metadata: {
        countries: {
          FR: { name: 'France', hy: 'Ֆրանսիա' },
          DE: { name: 'Germany', local: 'de', de: 'Deutschland' },
        },
      },
    },
  );
  const respond = () => Promise.resolve(new Response(new Uint8Array(bytes)));
  const base = new BaseMap({
    sources: new Map([['world', () => new RangeSource('world', respond)]]),
  });
  const degrees = toDegrees(place, side);
  const labels = await countriesInSight({
    base,
    zoom: options.zoom ?? 4,
    size: { width: side, height: side },
    positionAt: ([x, y]) => degrees([x, y]),
    isCovered: ([x]) => x < (options.covered ?? 0),
    isReserved: ([lon = 0]) => lon < (degrees([options.reserved ?? 0, 0])[0] ?? 0),
    taken: options.taken ?? [],
    names: options.names ?? 'en',
  });
  const [west = 0, north = 0] = degrees([0, 0]);
  const [east = 0, south = 0] = degrees([side, side]);
  return labels.map(({ code, position: [lon = 0, lat = 0] }) => ({
    code,
    x: ((lon - west) / (east - west)) * side,
    // Near the equator, latitudes are as far apart as longitudes to a pixel or two.
    y: ((north - lat) / (north - south)) * side,
  }));
}

const left = area({ code: 'FR' }, [0, 0, 256, 512]);
const right = area({ code: 'DE' }, [256, 0, 512, 512]);

describe('names of countries', () => {
  test('stand in the middle of what is in the frame of each', async () => {
    const [one, other, ...more] = await namesIn({ country: [left, right] });
    expect(more).toEqual([]);
    expect(one).toMatchObject({ code: 'FR' });
    expect(Math.abs((one?.x ?? 0) - 128)).toBeLessThan(30);
    expect(other).toMatchObject({ code: 'DE' });
    expect(Math.abs((other?.x ?? 0) - 384)).toBeLessThan(30);
  });

  test('are left to the tiles far out', async () => {
    expect(await namesIn({ country: [left] }, { zoom: 2.9 })).toEqual([]);
  });

  test('aren’t under a panel', async () => {
    expect(await namesIn({ country: [left, right] }, { covered: 256 })).toMatchObject([
      { code: 'DE' },
    ]);
  });

  test('aren’t in reserved areas, even without room beside it', async () => {
    const wide = area({ code: 'FR' }, [0, 0, 512, 512]);
    const [label] = await namesIn({ country: [wide] }, { reserved: 256 });
    expect(label?.x).toBeGreaterThan(300);
    expect(await namesIn({ country: [wide] }, { reserved: 512 })).toEqual([]);
  });

  test('aren’t in a lake', async () => {
    const lake = area({ km2: 10_000 }, [0, 0, 256, 400]);
    const [france] = await namesIn({ country: [left], lake: [lake] });
    expect(france?.code).toBe('FR');
    expect(france?.y).toBeGreaterThan(400);
  });

  test('keep away from a capital, once it is shown', async () => {
    const [free] = await namesIn({ country: [left] });
    const { x, y } = free ?? { x: 0, y: 0 };
    const capital = (zoom: number) => point({ capital: 1, zoom }, [Math.round(x), Math.round(y)]);
    const distance = async (zoom: number) => {
      const [moved] = await namesIn({ country: [left], town: [capital(zoom)] });
      return Math.hypot((moved?.x ?? 0) - x, (moved?.y ?? 0) - y);
    };
    expect(await distance(4)).toBeGreaterThan(15);
    expect(await distance(5)).toBe(0);
  });

  test('keep away from the names of the story where there is room', async () => {
    const [free] = await namesIn({ country: [left] });
    const { x, y } = free ?? { x: 0, y: 0 };
    const [moved] = await namesIn({ country: [left] }, { taken: [[x, y]] });
    expect(Math.hypot((moved?.x ?? 0) - x, (moved?.y ?? 0) - y)).toBeGreaterThan(20);
    // Without room beside them they stay: the map draws what comes first.
    const everywhere = Array.from({ length: 400 }, (_, n): [number, number] => [
      (n % 20) * 26,
      Math.floor(n / 20) * 26,
    ]);
    expect(await namesIn({ country: [left] }, { taken: everywhere })).toMatchObject([free ?? {}]);
  });

  test('of a country too small for its name stand at its own point', async () => {
    const island = area({ code: 'FR' }, [100, 100, 112, 112]);
    const at = (zoom: number) => [point({ kind: 'country', code: 'FR', zoom }, [106, 106])];
    const [name] = await namesIn({ country: [island], name: at(4) });
    expect(name?.x).toBeCloseTo(106, 0);
    expect(await namesIn({ country: [island], name: at(5) })).toEqual([]);
    // Its left end would be in the reserved area.
    expect(await namesIn({ country: [island], name: at(4) }, { reserved: 90 })).toEqual([]);
    expect(await namesIn({ country: [island], name: at(4) }, { reserved: 30 })).toHaveLength(1);
  });
});
