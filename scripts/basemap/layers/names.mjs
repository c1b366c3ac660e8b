// Positions of names: countries, first-level divisions, seas and lakes.
import { readFileSync } from 'node:fs';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import { root } from '../../set-up.mjs';
import { namesOfCountry } from '../country-labels.mjs';
import { alpha2OfNumber, languages, mainLanguage } from '../names.mjs';
import { onTiles } from '../on-tiles.mjs';
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
const divisionZooms = { least: 3, most: 8 };

const point = (properties, coordinates, min) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
  min,
});

/** The point farthest from the edge of a country's largest part, with longitudes unwrapped where it crosses 180°. */
function labelPoint(rings) {
  const [outer] = rings;
  const isAroundPole = outer.some(([, lat]) => lat < -85);
  const isSplit =
    !isAroundPole && outer.some(([lon]) => lon > 170) && outer.some(([lon]) => lon < -170);
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
  const named = feature(atlas, atlas.objects.countries).features.flatMap(
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
  // The source has some of a country's islands as features of their own: the largest of them all has the name.
  const smallestFirst = named.sort((a, b) => b.properties.rank - a.properties.rank);
  return [...new Map(smallestFirst.map((one) => [one.properties.code, one])).values()];
}

// The paths in full: a layer is made again when a file that its code names has changed.
const { divisions: disputedDivisions, areas } = JSON.parse(
  readFileSync(`${root}scripts/basemap/facts/areas.json`, 'utf8'),
);

function divisions() {
  return (
    readJson('divisions')
      .features.map(({ properties }) => properties)
      .filter(
        ({ name, name_en: english, longitude }) => (english || name) && Number.isFinite(longitude),
      )
      // The source has Transnistria twice.
      .filter(
        ({ iso_3166_2: code }, at, all) =>
          !disputedDivisions[code] || all.findIndex((one) => one.iso_3166_2 === code) === at,
      )
      .map((row) => {
        const disputed = disputedDivisions[row.iso_3166_2];
        const name = disputed?.name ?? (row.name_en || row.name);
        // By the division's own code: the source has Crimea under Russia, with a code of Ukraine.
        const code = /^([A-Z]{2})-/.exec(row.iso_3166_2)?.[1] ?? row.iso_a2;
        const local = mainLanguage(code);
        const others = Object.fromEntries(
          languages.flatMap((language) => {
            const here = row[`name_${language}`];
            return here && here !== name ? [[language, here]] : [];
          }),
        );
        const zoom = disputed?.zoom ?? Math.max(divisionZooms.least, row.min_label ?? 7);
        return point(
          {
            kind: disputed ? 'area' : 'division',
            code,
            name,
            ...others,
            ...(local && others[local] ? { local } : {}),
            zoom,
          },
          [row.longitude, row.latitude],
          Math.min(divisionZooms.most, disputed ? Math.floor(zoom) : Math.ceil(zoom)),
        );
      })
  );
}

/** Pixels between two places with one name. */
const betweenNames = 500;

/** The first zoom at which two places are far enough apart for a name at each. */
function apartFrom(a, b) {
  const [[ax, ay], [bx, by]] = [a, b].map((position) => onTiles(position, 0));
  const across = Math.abs(ax - bx);
  const apart = 512 * Math.hypot(Math.min(across, 1 - across), ay - by);
  return Number(Math.log2(betweenNames / apart).toFixed(1));
}

const { seas } = JSON.parse(readFileSync(`${root}scripts/basemap/facts/seas.json`, 'utf8'));
const { lakes } = JSON.parse(readFileSync(`${root}scripts/basemap/facts/lakes.json`, 'utf8'));

/** Names of one kind from a table of waters entered by hand. */
const waters = (kind, rows) =>
  rows.flatMap(({ names, positions, zoom, rank }) =>
    positions.map((position, at) => {
      const from = Math.max(zoom, ...positions.slice(0, at).map((one) => apartFrom(one, position)));
      const firstTile = Math.min(8, Math.floor(from));
      return point({ kind, ...names, zoom: from, rank }, position, firstTile);
    }),
  );

const { peaks } = JSON.parse(readFileSync(`${root}scripts/basemap/facts/peaks.json`, 'utf8'));

const namedPeaks = () =>
  peaks.map(({ name, metres, position, zoom }) =>
    point({ kind: 'peak', name, metres, zoom }, position, zoom),
  );

const namedAreas = () =>
  areas.map(({ names, position, zoom }) =>
    point({ kind: 'area', ...names, zoom }, position, Math.floor(zoom)),
  );

export default () => ({
  name: 'name',
  features: [
    ...countries(),
    ...waters('sea', seas),
    ...waters('water', lakes),
    ...divisions(),
    ...namedAreas(),
    ...namedPeaks(),
  ],
  buffer: 0,
});
