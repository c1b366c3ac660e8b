// Positions of names: countries, first-level divisions, and seas.
import { readFileSync } from 'node:fs';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { root } from '../../set-up.mjs';
import { alpha2OfNumber, countryName, languages, mainLanguage } from '../names.mjs';
import { readJson } from '../sources.mjs';
import { polygonsOf, ringKm2 } from '../sphere.mjs';

/** The first zoom of a country's name, by its area in square kilometres. */
const countryZooms = [
  { from: 3e6, zoom: 1 },
  { from: 4e5, zoom: 2 },
  { from: 8e4, zoom: 3 },
  { from: 1.5e4, zoom: 4 },
  { from: 1500, zoom: 5 },
  { from: 0, zoom: 6 },
];
/** English names that CLDR abbreviates or describes. */
const mended = { CD: 'DR Congo', CG: 'Congo', BA: 'Bosnia and Herzegovina' };
const divisionZooms = { least: 3, most: 8 };

const point = (properties, coordinates, min) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
  min,
});

/** All names of a country, and which is its own: `name` in English, others by language. */
export function namesOfCountry(code) {
  const name = mended[code] ?? countryName(code, 'en')?.replaceAll(' & ', ' and ');
  if (name === undefined) return undefined;
  const local = mainLanguage(code);
  const named = new Set([...languages, ...(local ? [local] : [])]);
  const others = Object.fromEntries(
    [...named].flatMap((language) => {
      const here = language === 'en' ? undefined : countryName(code, language);
      return here && here !== name ? [[language, here]] : [];
    }),
  );
  return { name, ...others, ...(local && others[local] ? { local } : {}) };
}

/** The point farthest from the edge of a country's largest part, with longitudes unwrapped where it crosses 180°. */
function labelPoint(rings) {
  const [outer] = rings;
  const isSplit = outer.some(([lon]) => lon > 170) && outer.some(([lon]) => lon < -170);
  // Names are wider than high: a plane stretched in height gives them room.
  const stretch = 1.5;
  const plane = rings.map((ring) =>
    ring.map(([lon, lat]) => [isSplit && lon < 0 ? lon + 360 : lon, lat * stretch]),
  );
  const [lon, lat] = polylabel(plane, 0.05);
  return [lon > 180 ? lon - 360 : lon, lat / stretch];
}

function countries() {
  const atlas = readJson('atlas');
  return feature(atlas, atlas.objects.countries).features.flatMap(
    ({ id, properties: { name: inSource }, geometry }) => {
      const code = inSource === 'Kosovo' ? 'XK' : alpha2OfNumber(id);
      const names = code && namesOfCountry(code);
      if (!names) return [];
      const parts = polygonsOf(geometry).map((rings) => ({ rings, km2: ringKm2(rings[0]) }));
      const km2 = parts.reduce((sum, part) => sum + part.km2, 0);
      const largest = parts.reduce((a, b) => (a.km2 > b.km2 ? a : b));
      const { zoom } = countryZooms.find(({ from }) => km2 >= from);
      const rank = Math.max(0, Math.round(12 - Math.log2(km2 / 1000)));
      return [
        point({ kind: 'country', code, ...names, zoom, rank }, labelPoint(largest.rings), zoom),
      ];
    },
  );
}

function divisions() {
  return readJson('divisions')
    .features.map(({ properties }) => properties)
    .filter(
      ({ name, name_en: english, longitude }) => (english || name) && Number.isFinite(longitude),
    )
    .map((row) => {
      const name = row.name_en || row.name;
      const local = mainLanguage(row.iso_a2);
      const others = Object.fromEntries(
        languages.flatMap((language) => {
          const here = row[`name_${language}`];
          return here && here !== name ? [[language, here]] : [];
        }),
      );
      const zoom = Math.max(divisionZooms.least, row.min_label ?? 7);
      return point(
        { kind: 'division', name, ...others, ...(local && others[local] ? { local } : {}), zoom },
        [row.longitude, row.latitude],
        Math.min(divisionZooms.most, Math.ceil(zoom)),
      );
    });
}

function seas() {
  const { seas: rows } = JSON.parse(readFileSync(`${root}scripts/basemap/facts/seas.json`, 'utf8'));
  return rows.flatMap(({ names, positions, zoom, rank }) =>
    positions.map((position) =>
      point({ kind: 'sea', ...names, zoom, rank }, position, Math.floor(zoom)),
    ),
  );
}

export default () => ({
  name: 'name',
  features: [...countries(), ...seas(), ...divisions()],
  buffer: 0,
});
