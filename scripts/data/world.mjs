// node scripts/data/world.mjs
// The world around: land, boundaries outside the region, and the countries' names, from world-atlas (Natural Earth).
import { readFileSync } from 'node:fs';
import {
  area,
  bbox,
  bboxPolygon,
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
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const atlas = JSON.parse(
  readFileSync(`${fetchPackage('world-atlas', '2.0.2')}countries-50m.json`, 'utf8'),
);

/** Here the borders are the region's own, from another source. */
const region = [41, 37, 51, 44];
/** Around it the coast is as exact as the source; further off it is coarser, degrees. */
const near = [32, 31, 62, 50];
const tolerances = { near: 0.012, far: 0.09 };
const smallestIsland = { near: 1e6, far: 400e6 };

const overlaps = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const isIn = ([west, south, east, north], [lon, lat]) =>
  west <= lon && lon <= east && south <= lat && lat <= north;
const nearness = (geometry) => (overlaps(bbox(geometry), near) ? 'near' : 'far');

// Simplifying the arcs, which neighbours share, keeps them neighbours.
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

/** A ring whose longitudes run on beyond 180 degrees where it crosses the antimeridian; one around a pole is closed there. */
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

/** The parts of a ring that lie within 180 degrees of Greenwich, their own crossings (from simplifying) resolved. */
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
  // Inland waters come from their own source: the Caspian is no hole here.
  .flatMap(([outer]) => partsOf(outer))
  .filter((rings) => {
    const shape = { type: 'Polygon', coordinates: rings };
    return area(shape) >= smallestIsland[nearness(shape)];
  })
  .map(([outer]) => feature({}, 'Polygon', rounded([outer], 2)));

// Boundaries: of the region none, since it has its own; a line that enters it ends at its edge.
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

/** Abbreviations and older names of the source, written out. */
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
/** Named by no other country as a country of its own, or too small to be named here. */
const smallestNamedKm2 = 300;
const unnamed = ['N. Cyprus', 'Somaliland'];
/** Where the middle of the largest part is no good place for the name: beyond the antimeridian. */
const places = { Russia: [96, 62], Fiji: [178, -17.8] };

const countries = fromTopology(atlas, atlas.objects.countries)
  .features.map((country) => {
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
    if (km2 < smallestNamedKm2 || unnamed.includes(country.properties.name)) return undefined;
    const rank = Math.max(0, Math.round(12 - Math.log2(km2 / 1000)));
    return feature(
      {
        name: names[country.properties.name] ?? country.properties.name,
        rank,
        zoom: Math.min(6, Math.max(1, rank / 1.8)),
      },
      'Point',
      rounded(position, 2),
    );
  })
  .filter((one) => one !== undefined)
  .sort((a, b) => a.properties.rank - b.properties.rank);

writeFeatures('data/basemap/world-land.geojson', land);
writeFeatures('data/basemap/world-borders.geojson', boundaries);
writeFeatures('data/basemap/countries.geojson', countries);
