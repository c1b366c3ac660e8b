// node data/stories/sotk-2023/geometry/build.mjs
// Assembles the story's layers from hand-entered facts (features.json, roads.json, outlines.json) and from the
// border, which scripts/data/borders.mjs extracts. outlines.json is ours: the former oblast from Natural Earth's
// districts with its ends cut by hand, the others estimates drawn past the places that they leave on either side.
import { readFileSync } from 'node:fs';
import {
  buffer,
  difference,
  featureCollection,
  intersect,
  lineIntersect,
  lineSlice,
  lineString,
  nearestPointOnLine,
  point,
  polygon,
  polygonToLine,
} from '@turf/turf';
import { rounded, writeFeatures } from '../../../../scripts/data/write.mjs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const features = read('features.json');
const roads = read('roads.json');
const outlines = read('outlines.json');
const border = new Map(read('border.geojson').features.map(({ id, geometry }) => [id, geometry]));
const azerbaijan = read('../../../basemap/region-countries.geojson').features.find(
  ({ properties }) => properties.country === 'AZ',
);

const eastern = 'armenia-azerbaijan-border';
const positionOf = (id) => features.find((feature) => feature.id === id).position;

/** How far the border counts as that of the pass. */
const sectorKm = 15;

/** Kilometres to either side of the road: the statement of November 2020 says 5 km in all. */
const corridorHalfKm = 2.5;

const nkao = polygon([outlines.nkao]);
const peacekeepers = outlines['peacekeeper-area-without'].reduce(
  (area, without) => difference(featureCollection([area, polygon([without])])),
  nkao,
);
const roadOf = (id) => lineString(roads[id].map(({ position }) => position));

/** The zone along a road on Azerbaijan's side, from the border to the peacekeepers' area. */
function corridorAlong(road) {
  const along = (where) => nearestPointOnLine(road, where).properties.totalDistance;
  const firstOf = (positions) => positions.features.sort((a, b) => along(a) - along(b))[0];
  const from = firstOf(lineIntersect(road, lineString(border.get(eastern).coordinates)));
  const to = firstOf(lineIntersect(road, peacekeepers));
  if (!from || !to)
    throw new Error('the road does not run from the border to the peacekeepers’ area');
  const part = lineSlice(from, to, road);
  const zone = buffer(part, corridorHalfKm, { units: 'kilometers', steps: 12 });
  const here = intersect(featureCollection([zone, azerbaijan]));
  return difference(featureCollection([here, peacekeepers]));
}

/** The part of an area that is not a sliver of its edge. */
function largest({ geometry }) {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.coordinates.sort((a, b) => b[0].length - a[0].length)[0];
}

/** The part of the border within so many kilometres of a position, in one piece from its first such place to its last. */
function borderAround(position, km) {
  const whole = lineString(border.get(eastern).coordinates);
  const circle = polygonToLine(buffer(point(position), km, { units: 'kilometers', steps: 90 }));
  const along = (where) => nearestPointOnLine(whole, where).properties.totalDistance;
  const ends = lineIntersect(whole, circle).features.sort((a, b) => along(a) - along(b));
  if (ends.length < 2) throw new Error('the border does not cross the circle twice');
  return lineSlice(ends[0], ends.at(-1), whole).geometry;
}

const geometries = {
  ...Object.fromEntries(border),
  karabakh: nkao.geometry,
  nkao: nkao.geometry,
  'peacekeeper-area': { type: 'Polygon', coordinates: largest(peacekeepers) },
  'line-of-contact-1994': { type: 'LineString', coordinates: outlines['line-of-contact-1994'] },
  'sotk-border-sector': borderAround(positionOf('sotk-pass'), sectorKm),
  ...Object.fromEntries(
    ['1992', '2022', '2023'].map((road) => [
      // The zone is of 2020; the road that it followed first is of 1992.
      `lachin-corridor-${road === '1992' ? '2020' : road}`,
      { type: 'Polygon', coordinates: largest(corridorAlong(roadOf(`lachin-road-${road}`))) },
    ]),
  ),
  ...Object.fromEntries(Object.keys(roads).map((id) => [id, roadOf(id).geometry])),
};

const layers = [...new Set(features.map(({ layer }) => layer))];
for (const layer of layers)
  writeFeatures(
    `data/stories/sotk-2023/layers/${layer}.geojson`,
    features
      .filter((one) => one.layer === layer)
      .map(({ id, layer: _layer, position, ...properties }) => {
        const geometry =
          geometries[id] ?? (position ? { type: 'Point', coordinates: position } : null);
        return {
          type: 'Feature',
          id,
          // What has parts has no geometry of its own.
          geometry: geometry && {
            ...geometry,
            coordinates: rounded(geometry.coordinates, 5),
          },
          properties,
        };
      }),
  );
