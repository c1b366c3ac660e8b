// node scripts/data/borders.mjs
// The borders around the region and the areas of Armenia and Azerbaijan, all from the same simplified lines, so that
// no edges run in parallel; and the story's border, which is two of these lines.
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon, area, polygon, point, simplify, lineString } from '@turf/turf';
import { feature as fromTopology } from 'topojson-client';
import { writeBorders } from './base-files.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { joinSegments, outlineSegments, countryOfZone } from './segments.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';
import { readTiles } from './zones.mjs';

/** Inside this box the base map has borders of its own; the world's borders end at its edge. */
const region = [41, 37, 51, 44];
/** Up to the limit of Azerbaijan's waters. */
const whole = [40, 36, 53, 45];
/** Tolerances in degrees: about 15 m for the story's border, 100 m for the others. */
const fine = 0.00015;
const coarse = 0.0012;
const digits = 5;

const pairs =
  'AM-AZ AM-GE AM-IR AM-TR AZ-GE AZ-IR AZ-TR AZ-RU GE-TR IR-TR IQ-IR IQ-TR IQ-SY SY-TR GE-RU'.split(
    ' ',
  );

const simple = (line, tolerance) =>
  simplify(lineString(line), { tolerance, highQuality: true }).geometry.coordinates;
const isFine = (countries) => countries === 'AM-AZ';
const countriesOf = (segment) => [...segment.countries].sort().join('-');

const segments = outlineSegments(readTiles(whole));
const groups = new Map();
for (const segment of segments) {
  const key = countriesOf(segment);
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(segment);
}

const lines = [...groups].flatMap(([countries, members]) =>
  joinSegments(members).map((line) => ({
    countries,
    line: rounded(simple(line, isFine(countries) ? fine : coarse), digits),
  })),
);

/** The rings formed by the lines of a country. */
function ringsOf(country) {
  const parts = lines.filter(({ countries }) => countries.split('-').includes(country));
  const ends = new Map();
  const key = (position) => position.join();
  for (const part of parts)
    for (const end of [part.line[0], part.line.at(-1)])
      ends.set(key(end), [...(ends.get(key(end)) ?? []), part]);
  const used = new Set();
  const rings = [];
  for (const part of parts) {
    if (used.has(part)) continue;
    used.add(part);
    const ring = [...part.line];
    while (key(ring[0]) !== key(ring.at(-1))) {
      const next = ends.get(key(ring.at(-1))).find((one) => !used.has(one));
      if (!next) throw new Error(`the outline of ${country} is open at ${ring.at(-1)}`);
      used.add(next);
      const ahead = key(next.line[0]) === key(ring.at(-1)) ? next.line : [...next.line].reverse();
      ring.push(...ahead.slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

/** A country's area: each ring is a polygon or a hole in the one around it. */
function fillOf(country) {
  const rings = ringsOf(country).sort((a, b) => area(polygon([b])) - area(polygon([a])));
  const polygons = [];
  for (const ring of rings) {
    const around = polygons.find(([outer]) =>
      booleanPointInPolygon(point(ring[1]), polygon([outer])),
    );
    if (around) around.push(ring);
    else polygons.push([ring]);
  }
  return polygons;
}

const atlas = JSON.parse(
  readFileSync(`${fetchPackage('world-atlas', '2.0.2')}land-50m.json`, 'utf8'),
);
const land = fromTopology(atlas, atlas.objects.land).features;
const isOnLand = (position) => land.some((one) => booleanPointInPolygon(position, one));
const isInRegion = ([lon, lat]) =>
  region[0] <= lon && lon <= region[2] && region[1] <= lat && lat <= region[3];
const middle = ({ a, b }) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Whether a position is in Russia's time zones, which include what Georgia's also include. */
function isInRussianZone({ tile, ...segment }) {
  const position = middle(segment);
  return tile.zones.some(
    ({ zone, rings }) =>
      countryOfZone[zone] === 'RU' &&
      rings.filter((ring) => booleanPointInPolygon(position, polygon([ring]))).length % 2 === 1,
  );
}

const borderLines = pairs.flatMap((pair) => {
  const own = lines.filter(({ countries }) => countries === pair).map(({ line }) => line);
  // Georgia's outer edge: its edge with Russia's zones, and what is inside them.
  const members =
    pair === 'GE-RU'
      ? joinSegments([
          ...(groups.get('GE-RU') ?? []),
          ...(groups.get('GE') ?? []).filter(isInRussianZone),
        ]).map((line) => rounded(simple(line, coarse), digits))
      : own;
  // Nothing is drawn at sea, and outside the region the world's borders take over.
  return members
    .flatMap((line) => {
      const kept = [[]];
      for (let index = 1; index < line.length; index++) {
        const [a, b] = [line[index - 1], line[index]];
        const mid = middle({ a, b });
        if (isInRegion(mid) && isOnLand(mid)) {
          if (kept.at(-1).length === 0) kept.at(-1).push(a);
          kept.at(-1).push(b);
        } else if (kept.at(-1).length > 0) kept.push([]);
      }
      return kept.filter((part) => part.length > 1);
    })
    .map((line) =>
      feature({ of: pair.replace('-', ' '), status: 'recognised' }, 'LineString', line),
    );
});

writeBorders({
  border: borderLines,
  country: ['AM', 'AZ'].map((code) => feature({ code }, 'MultiPolygon', fillOf(code))),
});

const shared = lines
  .filter(({ countries }) => countries === 'AM-AZ')
  .map(({ line }) => line)
  .sort((a, b) => b.length - a.length);
if (shared.length !== 2) throw new Error(`the border has ${shared.length} parts, not two`);
writeFeatures(
  'data/stories/sotk-2023/geometry/border.geojson',
  shared.map((line, index) =>
    feature(
      {},
      'LineString',
      line,
      index === 0 ? 'armenia-azerbaijan-border' : 'armenia-nakhchivan-border',
    ),
  ),
);
