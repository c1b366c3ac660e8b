// node scripts/data/world.mjs
// The rest of the world: land, borders outside the region, and label positions of countries, from world-atlas
// (Natural Earth); names in other languages from CLDR.
import { readFileSync } from 'node:fs';
import {
  area,
  bbox,
  bboxPolygon,
  buffer,
  booleanPointInPolygon,
  centerOfMass,
  featureCollection,
  intersect,
  lineString,
  pointOnFeature,
  polygon,
  simplify,
} from '@turf/turf';
import { feature as fromTopology, mesh } from 'topojson-client';
import { countryCodes, countryNames } from './country-names.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const atlas = JSON.parse(
  readFileSync(`${fetchPackage('world-atlas', '2.0.2')}countries-50m.json`, 'utf8'),
);

/** Inside this box the region's own borders, from another source, are used. */
const region = [41, 37, 51, 44];
/** Around the region the coast is as precise as the source; farther away it is coarser. Degrees. */
const near = [32, 31, 62, 50];
const tolerances = { near: 0.012, far: 0.09 };
const smallestIsland = { near: 1e6, far: 400e6 };

const overlaps = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const isIn = ([west, south, east, north], [lon, lat]) =>
  west <= lon && lon <= east && south <= lat && lat <= north;
const nearness = (geometry) => (overlaps(bbox(geometry), near) ? 'near' : 'far');

// Simplifying shared arcs keeps neighbours aligned.
const { scale, translate } = atlas.transform;
const decoded = atlas.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [
    (x += dx) * scale[0] + translate[0],
    (y += dy) * scale[1] + translate[1],
  ]);
});
const arcs = decoded.map((arc) => {
  const line = lineString(arc);
  const tolerance = tolerances[nearness(line)];
  const closed = arc[0].join() === arc.at(-1).join();
  const made = simplify(line, { tolerance, highQuality: true }).geometry.coordinates;
  return closed && made.length < 4 ? arc : made;
});
const { transform: _transform, ...plain } = atlas;
const topology = { ...plain, arcs };

/**
 * Unwraps a ring's longitudes beyond 180 degrees where it crosses the antimeridian; a ring around a pole is closed at
 * the pole.
 */
function unwrapped(ring) {
  let turn = 0;
  const made = ring.map(([lon, lat], index) => {
    const before = index === 0 ? lon : ring[index - 1][0];
    if (lon - before > 180) turn -= 360;
    if (before - lon > 180) turn += 360;
    return [lon + turn, lat];
  });
  const [first, last] = [made[0], made.at(-1)];
  if (first[0] === last[0]) return made;
  const pole = first[1] < 0 ? -90 : 90;
  return [...made, [last[0], pole], [first[0], pole], first];
}

/** The parts of a ring within 180 degrees of Greenwich, with self-intersections from simplifying resolved. */
function partsOf(ring) {
  const whole = polygon([unwrapped(ring)]);
  return [-360, 0, 360].flatMap((shift) => {
    const part = intersect(
      featureCollection([whole, bboxPolygon([shift - 180, -90, shift + 180, 90])]),
    );
    if (!part) return [];
    const { type, coordinates } = part.geometry;
    return (type === 'Polygon' ? [coordinates] : coordinates).map((rings) =>
      rings.map((positions) => positions.map(([lon, lat]) => [lon - shift, lat])),
    );
  });
}

const landParts = fromTopology(topology, topology.objects.land).features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
);
const land = landParts
  // Inland waters come from their own source, so the Caspian Sea is not a hole here.
  .flatMap(([outer]) => partsOf(outer))
  .filter((rings) => {
    const shape = { type: 'Polygon', coordinates: rings };
    return area(shape) >= smallestIsland[nearness(shape)];
  })
  .map(([outer]) => feature({}, 'Polygon', rounded([outer], 2)));

// Borders: none inside the region; lines that enter it end at its edge.
const boundaries = mesh(topology, topology.objects.countries, (a, b) => a !== b)
  .coordinates.flatMap((line) => {
    const parts = [[]];
    for (const position of line) {
      if (isIn(region, position)) {
        if (parts.at(-1).length > 0) parts.push([]);
      } else parts.at(-1).push(position);
    }
    return parts.filter((part) => part.length > 1);
  })
  .map((line) => feature({}, 'LineString', rounded(line, 2)));

/** Abbreviations and old names in the source, written out. */
const names = {
  Turkey: 'Türkiye',
  'United States of America': 'United States',
  'Dem. Rep. Congo': 'DR Congo',
  'Central African Rep.': 'Central African Republic',
  'Dominican Rep.': 'Dominican Republic',
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Solomon Is.': 'Solomon Islands',
  'Faeroe Is.': 'Faroe Islands',
  'Falkland Is.': 'Falkland Islands',
  'S. Sudan': 'South Sudan',
  'Eq. Guinea': 'Equatorial Guinea',
  'W. Sahara': 'Western Sahara',
  Macedonia: 'North Macedonia',
};
/** Minimum area for a label; dependent territories have none. */
const smallestNamedKm2 = 300;
const unnamed = ['N. Cyprus', 'Somaliland'];
/** Label positions where the middle of the largest part doesn't work, such as beyond the antimeridian. */
const places = { Russia: [96, 62], Fiji: [178, -17.8] };

function namesOf({ id, properties }) {
  const name = names[properties.name] ?? properties.name;
  return { name, ...countryNames(countryCodes.get(id)) };
}

/**
 * Around the region a country is labelled in every grid cell that it mostly fills, far enough from its edges, because
 * its single world label is out of sight.
 */
const around = { west: 40.4, south: 36.6, east: 50.9, north: 44.2, clearKm: 12 };
/** Coarse cells first: size in degrees, and the whole zoom levels that their labels are shown between. */
const grids = [
  { cell: 3.5, zoom: 5, until: 7 },
  { cell: 1.6, zoom: 7 },
];
const namedFrom = 5;
/** Labelled there by their own land; see the style. */
const own = ['Armenia', 'Azerbaijan'];
function namesAround(country) {
  if (own.includes(country.properties.name) || !overlaps(bbox(country), region)) return [];
  const inner = buffer(
    intersect(
      featureCollection([
        country,
        bboxPolygon([around.west, around.south, around.east, around.north]),
      ]),
    ) ?? bboxPolygon([0, 0, 0, 0]),
    -around.clearKm,
    { units: 'kilometers' },
  );
  if (!inner) return [];
  const made = [];
  for (const { cell: size, ...zooms } of grids)
    for (let west = around.west; west < around.east; west += size)
      for (let south = around.south; south < around.north; south += size) {
        const cell = bboxPolygon([west, south, west + size, south + size]);
        const part = intersect(featureCollection([inner, cell]));
        if (!part || area(part) < area(cell) / 6) continue;
        const centre = centerOfMass(part).geometry.coordinates;
        const at = booleanPointInPolygon(centre, part)
          ? centre
          : pointOnFeature(part).geometry.coordinates;
        made.push({ ...zooms, at });
      }
  return made;
}

const countries = fromTopology(atlas, atlas.objects.countries)
  .features.flatMap((country) => {
    const parts =
      country.geometry.type === 'Polygon'
        ? [country.geometry.coordinates]
        : country.geometry.coordinates;
    const largest = parts
      .map((coordinates) => ({ type: 'Polygon', coordinates }))
      .sort((a, b) => area(b) - area(a))[0];
    const centre = centerOfMass(largest).geometry.coordinates;
    const position =
      places[country.properties.name] ??
      (booleanPointInPolygon(centre, largest)
        ? centre
        : pointOnFeature(largest).geometry.coordinates);
    const km2 = area(largest) / 1e6;
    if (km2 < smallestNamedKm2 || unnamed.includes(country.properties.name)) return [];
    const rank = Math.max(0, Math.round(12 - Math.log2(km2 / 1000)));
    const zoom = Math.min(6, Math.max(1, rank / 1.8));
    const nearby = namesAround(country);
    // Priority in collisions: first the countries that the region's map is about.
    const first = own.includes(country.properties.name) ? -1 : rank;
    const until = nearby.length > 0 ? { until: namedFrom } : {};
    return [
      feature({ ...namesOf(country), rank: first, zoom, ...until }, 'Point', rounded(position, 2)),
      ...nearby.map(({ at, ...zooms }) =>
        feature({ ...namesOf(country), rank, ...zooms }, 'Point', rounded(at, 2)),
      ),
    ];
  })
  .sort((a, b) => a.properties.rank - b.properties.rank);

writeFeatures('data/basemap/world-land.geojson', land);
writeFeatures('data/basemap/world-borders.geojson', boundaries);
writeFeatures('data/basemap/countries.geojson', countries);
