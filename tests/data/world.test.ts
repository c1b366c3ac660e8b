import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { namedAsAreas } from '#basemap/countries-in-sight.ts';
import { insideOf } from '#basemap/is-inside.ts';
import { fromTiles, onTiles } from '../../scripts/basemap/on-tiles.mjs';
import { layersOf, openArchive } from '../../scripts/basemap/read-archive.mjs';
import { sizeOf } from '../../scripts/basemap/layer-tiles.mjs';
import { isDrawnWhole, polygonsOf as areasOf } from '../../scripts/basemap/mend-areas.mjs';
import { nearestDistance } from '../../scripts/basemap/near-lines.mjs';

type Point = readonly [number, number];
interface TileFeature {
  readonly properties: Record<string, string | number>;
  readonly loadGeometry: () => { x: number; y: number }[][];
}
type Layers = Record<string, TileFeature[] | undefined>;

const fixture = <T>(file: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/basemap/${file}`, import.meta.url), 'utf8')) as T[];
const path = new URL('../../data/basemap/world.pmtiles', import.meta.url).pathname;
const { archive, close } = openArchive(path);
afterAll(close);

const zoom = 8;
const extent = 4096;
const metresPerDegree = 111_195;

const tiles = new Map<string, Promise<Layers>>();
function layersAt(x: number, y: number): Promise<Layers> {
  const key = `${x}/${y}`;
  const known = tiles.get(key) ?? (layersOf(archive, zoom, x, y) as Promise<Layers>);
  tiles.set(key, known);
  return known;
}

/** The layers of the tile that has a position, and the position in the tile's units. */
async function tileOf(position: Point) {
  const [x, y] = onTiles(position, zoom);
  const layers = await layersAt(Math.floor(x), Math.floor(y));
  return { layers, inTile: [(x % 1) * extent, (y % 1) * extent] as const };
}

/** The areas of a layer that have a position in them. */
async function areasAt(layer: string, position: Point) {
  const { layers, inTile } = await tileOf(position);
  return (layers[layer] ?? []).filter((one) => insideOf(one.loadGeometry())(...inTile));
}

const isSea = async (position: Point) => (await areasAt('sea', position)).length > 0;

/** Positions every 200 m or so along a layer's lines or outlines in a box, without the sides of tiles. */
async function positionsOf(layer: string, [west, south, east, north]: readonly number[]) {
  const [left, top] = onTiles([west ?? 0, north ?? 0], zoom);
  const [right, bottom] = onTiles([east ?? 0, south ?? 0], zoom);
  const made: Point[] = [];
  for (let x = Math.floor(left); x <= right; x += 1)
    for (let y = Math.floor(top); y <= bottom; y += 1)
      for (const feature of (await layersAt(x, y))[layer] ?? [])
        for (const ring of feature.loadGeometry())
          ring.slice(1).forEach((b, n) => {
            const a = ring[n];
            if (!a) return;
            const steps = Math.max(1, Math.round(Math.hypot(b.x - a.x, b.y - a.y) / 8));
            for (let step = 0; step < steps; step += 1) {
              const inX = a.x + ((b.x - a.x) * step) / steps;
              const inY = a.y + ((b.y - a.y) * step) / steps;
              if (inX <= 0 || inY <= 0 || inX >= extent || inY >= extent) continue;
              const [px, py] = [x + inX / extent, y + inY / extent];
              if (px > left && px < right && py > top && py < bottom)
                made.push(fromTiles([px, py], zoom));
            }
          });
  return made;
}

/** The rings of an area, in the tile's units. */
const positionsIn = (area: TileFeature) =>
  area.loadGeometry().map((ring) => ring.map(({ x, y }): Point => [x, y]));

/** A lagoon in Mexico behind a spit: sea in OpenStreetMap, land in Natural Earth. */
const lagoons = ['-105.565,22.112'];

test('is small enough to be a file of the project', () =>
  expect(readFileSync(path).length).toBeLessThan(40e6));

describe('land and sea', () => {
  test('are right at 2,000 points of the globe, and everywhere far from coasts', async () => {
    const points = fixture<[number, number, 0 | 1, number]>('points.json');
    const wrong: string[] = [];
    const far: string[] = [];
    for (const [lon, lat, sea, km] of points)
      if ((await isSea([lon, lat])) !== (sea === 1)) {
        const place = `${lon},${lat}`;
        wrong.push(place);
        if (km > 2 && !lagoons.includes(place)) far.push(`${place} (${km} km)`);
      }
    expect(points).toHaveLength(2000);
    expect(far).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(10);
  });

  test.each([
    ['the Black Sea', [33, 43.4], true],
    ['the Caspian', [51, 40], true],
    ['the Sea of Azov', [36.6, 46.1], true],
    ['Crimea', [34.2, 45.2], false],
    ['Taiwan', [121, 23.8], false],
    ['Viti Levu', [178, -17.8], false],
    ['the Atlantic at 0° N 0° E', [0.01, 0.01], true],
  ] as const)('%s', async (_name, position, sea) => expect(await isSea(position)).toBe(sea));
});

test.each([
  ['GE', { name: 'Georgia', hy: 'Վրաստան', az: 'Gürcüstan', ru: 'Грузия' }],
  ['GR', { name: 'Greece', el: 'Ελλάδα', local: 'el' }],
] as const)('the country %s has names in other languages', async (code, names) => {
  const { countries } = (await archive.getMetadata()) as { countries: Record<string, object> };
  expect(countries[code]).toMatchObject(names);
});

test('every large country has its name once', async () => {
  const [areas, names] = [new Set<unknown>(), [] as unknown[]];
  for (let x = 0; x < 16; x += 1)
    for (let y = 0; y < 16; y += 1) {
      const { country = [], name = [] } = (await layersOf(archive, 4, x, y)) as Layers;
      for (const { properties } of country) areas.add(properties['code']);
      for (const { properties } of name)
        if (properties['kind'] === 'country') names.push(properties['code']);
    }
  expect(names.filter((code, n) => names.indexOf(code) !== n)).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['CD', 'TL', 'AU', 'SO', 'EH', 'RS', 'AQ']));
  expect(names.filter((code) => !areas.has(code))).toEqual([]);
});

test('the name of Antarctica is on land', async () => {
  const { name = [] } = (await layersOf(archive, 1, 1, 1)) as Layers;
  const feature = name.find(({ properties }) => properties['code'] === 'AQ');
  const [[point] = []] = feature?.loadGeometry() ?? [];
  if (!feature || !point) throw new Error('no name');
  const position = fromTiles([1 + point.x / extent, 1 + point.y / extent], 1);
  expect(await isSea(position as [number, number])).toBe(false);
});

test('the Caspian Sea has names in other languages', async () => {
  const { name = [] } = (await layersOf(archive, 4, 10, 6)) as Layers;
  expect(name.map(({ properties }) => properties)).toContainEqual(
    expect.objectContaining({
      name: 'Caspian Sea',
      hy: 'Կասպից ծով',
      az: 'Xəzər dənizi',
      ru: 'Каспийское море',
    }),
  );
});

describe('peaks', () => {
  interface Peak {
    readonly name: string;
    readonly metres: number;
    readonly position: Point;
    readonly sources: readonly string[];
  }
  const { peaks } = JSON.parse(
    readFileSync(new URL('../../scripts/basemap/facts/peaks.json', import.meta.url), 'utf8'),
  ) as { peaks: Peak[] };

  test.each(peaks)('$name is on land, with its height and a source', async (peak) => {
    const { layers } = await tileOf(peak.position);
    expect(layers['name']?.map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ kind: 'peak', name: peak.name, metres: peak.metres }),
    );
    expect(await isSea(peak.position)).toBe(false);
    expect(peak.sources.length).toBeGreaterThan(0);
  });
});

describe('disputed areas', () => {
  const { divisions, areas } = JSON.parse(
    readFileSync(new URL('../../scripts/basemap/facts/areas.json', import.meta.url), 'utf8'),
  ) as {
    divisions: Record<string, { name?: string }>;
    areas: { names: { name: string }; sources: string[] }[];
  };

  test('have a name, each once', async () => {
    const found: TileFeature['properties'][] = [];
    for (let x = 0; x < 256; x += 1)
      for (let y = 60; y < 160; y += 1) {
        const { name = [] } = await layersAt(x, y);
        for (const { properties } of name)
          if (properties['kind'] === 'area') found.push(properties);
      }
    const names = found.map((one) => one['name']);
    expect(found.map((one) => one['code'])).toEqual(expect.arrayContaining([...namedAsAreas]));
    expect(names).toHaveLength(Object.keys(divisions).length + areas.length);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['Crimea', 'Western Sahara', 'Kinmen (Taiwan)']));
    expect(names).toEqual(expect.arrayContaining(areas.map((area) => area.names.name)));
  });

  test('that are entered by hand have a source', () =>
    expect(areas.filter(({ sources }) => sources.length === 0)).toEqual([]));
});

test.each([
  [8, 91, 128],
  [7, 45, 64],
  [6, 22, 32],
  [1, 1, 1],
])('no wedges of water are drawn across the land of tile %i/%i/%i', async (z, x, y) => {
  const layers = (await layersOf(archive, z, x, y)) as Layers;
  const water = [...(layers['sea'] ?? []), ...(layers['lake'] ?? [])];
  const rings = water.flatMap((area) => areasOf(positionsIn(area)));
  expect(rings.length).toBeGreaterThan(0);
  expect(rings.filter((one) => !isDrawnWhole(one))).toEqual([]);
});

describe('borders', () => {
  /** The statuses of borders within 3 km or so of a position. */
  async function statusesNear(position: Point) {
    const { layers, inTile } = await tileOf(position);
    // Sides of the tile stand in for degrees at the equator.
    const farthest = 80 / extent / Math.cos((position[1] * Math.PI) / 180);
    const near = (layers['border'] ?? []).filter((one) => {
      const lines = one
        .loadGeometry()
        .map((line) =>
          line.map(({ x, y }) => [(x - inTile[0]) / extent, (y - inTile[1]) / extent]),
        );
      return nearestDistance(lines)([0, 0], farthest) < farthest;
    });
    return [...new Set(near.map(({ properties }) => properties['status']))];
  }

  test.each([
    ['Bulgaria and Serbia', [22.47, 42.56]],
    ['Bangladesh and India', [88.45, 26.37]],
    ['Guatemala and El Salvador', [-89.38, 14.43]],
    ['Moldova and Romania', [27.63, 47.32]],
    ['Uzbekistan and Turkmenistan', [60.89, 41.25]],
    ['Niger and Nigeria', [12.37, 13.09]],
    ['Belarus and Ukraine', [25.99, 51.93]],
    ['Switzerland and Germany', [8.6, 47.63]],
  ] as const)('%s have one, without gaps in bends', async (_names, position) =>
    expect(await statusesNear(position)).toEqual(['recognised']),
  );

  test.each([
    ['the Golan Heights in the west', [35.636, 32.95], 'disputed'],
    ['the Golan Heights in the east', [35.843, 33.1], 'disputed'],
    ['Hala’ib in the north', [35, 22.84], 'disputed'],
    ['Hala’ib in the south', [35.5, 22], 'disputed'],
    ['Bir Tawil in the north', [33.6, 22], 'disputed'],
    ['Bir Tawil in the south', [33.85, 21.755], 'disputed'],
    ['Kafia Kingi in the east', [24.61, 9.34], 'disputed'],
    ['the Southern Patagonian Ice Field', [-73.3, -49.16], 'undelimited'],
  ] as const)('%s: both lines of a dispute are drawn', async (_name, position, status) =>
    expect(await statusesNear(position)).toContain(status),
  );
});

test('names of seas are at sea', async () => {
  const { seas } = JSON.parse(
    readFileSync(new URL('../../scripts/basemap/facts/seas.json', import.meta.url), 'utf8'),
  ) as { seas: { names: { name: string }; positions: Point[] }[] };
  const onLand: string[] = [];
  for (const { names, positions } of seas)
    for (const position of positions)
      if (!(await isSea(position))) onLand.push(`${names.name} ${position.join()}`);
  expect(onLand).toEqual([]);
});

describe('lakes', () => {
  interface Row {
    readonly names: Readonly<Record<string, string>>;
    readonly positions: readonly Point[];
    readonly sources: readonly string[];
  }
  const { lakes } = JSON.parse(
    readFileSync(new URL('../../scripts/basemap/facts/lakes.json', import.meta.url), 'utf8'),
  ) as { lakes: Row[] };
  const rows = lakes.flatMap(({ names, positions }) =>
    positions.map((position) => [names['name'] ?? '', position, names] as const),
  );

  test('Lake Van is there, with its size to one digit', async () => {
    const here = await areasAt('lake', [43, 38.6]);
    expect(here.map(({ properties }) => properties['km2'])).toEqual([4000]);
  });

  test.each([
    ['Lake Sevan', [45.3, 40.35], 1000],
    ['the Sarsang reservoir', [46.62, 40.17], 10],
    ['the Mingachevir reservoir', [46.8, 40.9], 500],
  ] as const)('%s is there once', async (_name, position, km2) => {
    const here = await areasAt('lake', position);
    expect(here.map(({ properties }) => properties['km2'])).toEqual([km2]);
  });

  test.each(rows)('%s has its name in it', async (_name, position, names) => {
    const { layers } = await tileOf(position);
    const here = await areasAt('lake', position);
    // The source has a few lakes twice.
    expect(here.length).toBeGreaterThan(0);
    expect(layers['name']?.map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({ ...names, kind: 'water' }),
    );
  });

  test.each(rows)('no river has its name in %s', async (_name, position) => {
    const { layers } = await tileOf(position);
    const here = await areasAt('lake', position);
    const isInside = here.map((lake) => insideOf(lake.loadGeometry()));
    const named = (layers['river'] ?? []).filter(({ properties }) => properties['name']);
    // Where a name would have room: 400 units are 50 pixels.
    const longInside = named.filter((river) =>
      river.loadGeometry().some((line) => {
        const inside = line.filter(({ x, y }) => isInside.some((one) => one(x, y)));
        const [first, last] = [inside[0], inside.at(-1)];
        return first && last && Math.hypot(first.x - last.x, first.y - last.y) > 400;
      }),
    );
    expect(longInside.map(({ properties }) => properties['name'])).toEqual([]);
  });

  test('each name has a source', () =>
    expect(lakes.filter(({ sources }) => sources.length === 0)).toEqual([]));
});

describe('lakes that the source has in pieces', () => {
  const lagoon = [
    [53.4, 40.8],
    [53.5, 41.2],
    [53.3, 41.8],
  ] as const;
  test.each(lagoon)('Garabogazköl is water at %d, %d', async (...position) =>
    expect(await areasAt('lake', position)).toHaveLength(1),
  );

  test('have no shore where they were cut', async () => {
    const shore = await positionsOf('lake', [53, 40.9, 54, 41.05]);
    const cut = 40.9799;
    expect(shore.filter(([lon, lat]) => lon < 53.9 && Math.abs(lat - cut) < 0.001)).toEqual([]);
  });
});

test('areas have an outer ring that is larger than their holes', async () => {
  const wrong: string[] = [];
  for (let z = 0; z <= 4; z += 1)
    for (let x = 0; x < 2 ** z; x += 1)
      for (let y = 0; y < 2 ** z; y += 1) {
        const layers = (await layersOf(archive, z, x, y)) as Layers;
        for (const layer of ['sea', 'lake'])
          for (const area of layers[layer] ?? [])
            for (const [outer = [], ...holes] of areasOf(positionsIn(area)))
              if (sizeOf(outer) <= 0 || holes.some((hole) => -sizeOf(hole) > sizeOf(outer)))
                wrong.push(`${layer} ${z}/${x}/${y}`);
      }
  expect(wrong).toEqual([]);
});

describe('borders', () => {
  type Status = 'recognised' | 'disputed' | 'control' | 'undelimited';
  /** Statuses of the borders in a box that separate these countries. */
  async function statusesIn([west, south, east, north]: readonly number[], countries: string) {
    const [left, top] = onTiles([west ?? 0, north ?? 0], zoom);
    const [right, bottom] = onTiles([east ?? 0, south ?? 0], zoom);
    const found = new Set<Status>();
    for (let x = Math.floor(left); x <= right; x += 1)
      for (let y = Math.floor(top); y <= bottom; y += 1)
        for (const border of (await layersAt(x, y))['border'] ?? []) {
          const of = String(border.properties['of']).split(' ');
          const isHere = border
            .loadGeometry()
            .flat()
            .some((at) => isIn([left, top, right, bottom], x + at.x / extent, y + at.y / extent));
          if (isHere && countries.split(' ').every((code) => of.includes(code)))
            found.add(border.properties['status'] as Status);
        }
    return [...found].sort();
  }
  const isIn = (
    [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
    x: number,
    y: number,
  ) => left <= x && x <= right && top <= y && y <= bottom;

  test.each([
    ['the neck of Crimea', [33, 45.7, 35, 46.3], 'RU UA', ['disputed']],
    ['Donbas', [38.2, 47.2, 40.1, 49.9], 'RU UA', ['recognised']],
    ['Western Sahara', [-13, 27.5, -8.7, 27.8], 'EH MA', ['disputed']],
    ['Kashmir', [73.9, 33.2, 76.5, 35], 'IN PK', ['control']],
    ['Aksai Chin', [78, 34, 80, 35.5], 'CN IN', ['disputed']],
    ['Arunachal Pradesh', [93, 28, 96, 29.4], 'CN IN', ['disputed']],
    ['the Golan', [35.6, 32.75, 35.95, 33.3], 'IL SY', ['disputed']],
    ['the Green Line', [34.9, 31.4, 35.5, 32.5], 'IL PS', ['disputed']],
    ['Gaza', [34.2, 31.2, 34.6, 31.6], 'IL PS', ['disputed']],
    ['Kosovo', [20.4, 42.3, 21.7, 43.2], 'RS XK', ['disputed']],
    ['Abkhazia', [41.5, 42.4, 42.1, 43.1], 'GE', ['disputed']],
    ['Cyprus', [32.8, 34.9, 33.9, 35.2], 'CY', ['control']],
    ['Abyei', [27.9, 9.4, 29.2, 10.2], 'SD SS', ['disputed']],
    ['the Ilemi Triangle', [34.5, 4.6, 35.8, 5.3], 'SS', ['disputed']],
    ['Hala’ib', [34.2, 21.9, 36.8, 22.9], 'EG SD', ['disputed']],
    ['Essequibo', [-61, 5.5, -60, 8], 'GY VE', ['disputed']],
    ['Bolivia and Chile', [-69, -22, -67.5, -18.5], 'BO CL', ['recognised']],
    ['Korea', [127, 37.9, 128.3, 38.5], 'KP KR', ['control']],
    ['France and Spain', [-1.5, 42.4, 2.8, 43.3], 'ES FR', ['recognised']],
    ['Lesotho', [27.2, -30.6, 29.4, -28.6], 'LS ZA', ['recognised']],
  ] as const)('%s', async (_name, box, countries, statuses) =>
    expect(await statusesIn(box, countries)).toEqual(statuses),
  );
});

describe('offsets', () => {
  interface Place {
    readonly name: string;
    readonly kind: 'coast' | 'border';
    readonly box: [number, number, number, number];
    readonly segments: [number, number, number, number][];
  }
  const limits = { coast: 30, border: 100 };
  test.each(fixture<Place>('lines.json'))(
    '$kind: $name, median',
    async ({ kind, box, segments }) => {
      const distance = nearestDistance(
        segments.map(([a, b, c, d]) => [
          [a, b],
          [c, d],
        ]),
      );
      const positions = await positionsOf(kind === 'coast' ? 'sea' : 'border', box);
      const metres = positions
        .map((position) => distance([...position], 0.05) * metresPerDegree)
        .sort((a, b) => a - b);
      expect(metres.length).toBeGreaterThan(50);
      expect(metres[Math.floor(metres.length / 2)]).toBeLessThanOrEqual(limits[kind]);
    },
  );
});
