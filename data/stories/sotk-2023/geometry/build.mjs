// node data/stories/sotk-2023/geometry/build.mjs
// Assembles the story's layers from hand-entered facts (features.json, roads.json, settlements.json, outlines.json)
// and from extracts (border.geojson, districts.geojson, enclaves.geojson). README.md says where each is from.
import { readFileSync } from 'node:fs';
import {
  buffer,
  lineIntersect,
  lineSlice,
  lineString,
  nearestPointOnLine,
  point,
  polygon,
  polygonToLine,
} from '@turf/turf';
import { readBorders } from '../../../../scripts/data/base-files.mjs';
import { tidy } from '../../../../scripts/data/rings.mjs';
import { writeFeatures } from '../../../../scripts/data/write.mjs';
import { corridorAlong, roadFromBorder } from './corridor.mjs';
import { districtParts } from './district-parts.mjs';
import { frontsOf } from './front-lines.mjs';

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const byId = ({ features }) => new Map(features.map((one) => [one.id, one]));

const features = read('features.json');
const roads = read('roads.json');
const outlines = read('outlines.json');
const border = new Map(
  [...byId(read('border.geojson'))].map(([id, { geometry }]) => [id, geometry]),
);
const region = readBorders();
const azerbaijan = region.country.find(({ properties }) => properties.code === 'AZ');
const [withIran] = region.border
  .filter(({ properties }) => properties.of === 'AZ IR')
  .map(({ geometry }) => geometry.coordinates)
  .sort((a, b) => b.length - a.length);

const eastern = border.get('armenia-azerbaijan-border').coordinates;
const positionOf = (id) => features.find((feature) => feature.id === id).position;

/** Radius around the pass, in kilometres. */
const sectorKm = 15;

/** From Georgia along Armenia, then along Iran, on the Aras. */
const outer = [...eastern, ...[...withIran].reverse().slice(1)];
const fronts = frontsOf({
  settlements: read('settlements.json'),
  stretches: read('stretches.json'),
  units: byId(read('districts.geojson')),
  oblast: polygon([outlines.nkao]),
  border: outer,
});

const roadOf = (id) => lineString(roads[id].map(({ position }) => position));
const zone = (road, area) => corridorAlong(roadOf(road), lineString(eastern), azerbaijan, area);
const zones = {
  'lachin-corridor-2020': zone('lachin-road-1992', fronts.areas['2020-11']),
  'lachin-corridor-2022': zone('lachin-road-2022', fronts.areas['2020-12']),
  'lachin-corridor-2023': zone('lachin-road-2023', fronts.areas['2020-12']),
};

/** The part of the border within `km` kilometres of a position, in one piece from its first to its last such point. */
function borderAround(position, km) {
  const whole = lineString(eastern);
  const circle = polygonToLine(buffer(point(position), km, { units: 'kilometers', steps: 90 }));
  const along = (where) => nearestPointOnLine(whole, where).properties.totalDistance;
  const ends = lineIntersect(whole, circle).features.sort((a, b) => along(a) - along(b));
  if (ends.length < 2) throw new Error('the border does not cross the circle twice');
  return lineSlice(ends[0], ends.at(-1), whole).geometry;
}

/** In no data set: a circle of the size given by sources, 19 km². */
const karki = buffer(point([44.951, 39.787]), Math.sqrt(19 / Math.PI), {
  units: 'kilometers',
  steps: 12,
});
const enclaves = new Map([
  ...[...byId(read('enclaves.geojson'))].map(([id, { geometry }]) => [id, geometry]),
  ['karki', karki.geometry],
]);

const geometries = {
  ...Object.fromEntries(border),
  karabakh: fronts.oblast.geometry,
  nkao: fronts.oblast.geometry,
  'oblast-in-the-wars-1991': fronts.oblast.geometry,
  'oblast-in-the-wars-2020': fronts.oblast.geometry,
  'armenian-held-1994': fronts.held.geometry,
  'line-of-contact-1994': fronts.lines['1994'].geometry,
  'peacekeeper-area-2020-11': fronts.areas['2020-11'].geometry,
  'peacekeeper-area-2020-12': fronts.areas['2020-12'].geometry,
  'line-of-contact-2020-11': fronts.lines['2020-11'].geometry,
  'line-of-contact-2020-12': fronts.lines['2020-12'].geometry,
  'sotk-border-sector': borderAround(positionOf('sotk-pass'), sectorKm),
  ...zones,
  ...Object.fromEntries(Object.keys(roads).map((id) => [id, roadOf(id).geometry])),
  ...Object.fromEntries(
    ['2022', '2023'].map((year) => [
      `corridor-blockade-${year}`,
      roadFromBorder(roadOf(`lachin-road-${year}`), lineString(eastern), positionOf('shusha')),
    ]),
  ),
  ...districtParts(features, fronts, zones),
};

/** Features with parts have no geometry. A part without its own uses that of the place or enclave. */
function geometryOf({ id, of, position }) {
  if (features.some((one) => one.of === id)) return null;
  if (geometries[id]) return geometries[id];
  if (enclaves.has(of)) return enclaves.get(of);
  const at = position ?? positionOf(of);
  if (!at) throw new Error(`${id} has no geometry`);
  return { type: 'Point', coordinates: at };
}

/** Adds figures computed from the geometry to the description and the precision. */
function measured({ id, description, precision }) {
  const measures = fronts.measures[id];
  if (!measures) return {};
  return {
    precision: { ...precision, metres: measures.metres },
    description: description.replace('{gaps}', measures.words).replace('{area}', measures.words),
  };
}

/** Adds the settlements' sources to a line derived from them. */
function witnessed({ id, sources }) {
  const settlements = fronts.witnesses[id];
  if (!settlements) return {};
  const all = [...sources, ...settlements.flatMap((one) => one.sources)];
  return { sources: [...new Map(all.map((one) => [one.url, one])).values()] };
}

const layers = [...new Set(features.map(({ layer }) => layer))];
for (const layer of layers)
  writeFeatures(
    `data/stories/sotk-2023/layers/${layer}.geojson`,
    features
      .filter((one) => one.layer === layer)
      .map((one) => {
        const { id, layer: _layer, position: _position, ...properties } = one;
        const geometry = geometryOf(one);
        const whole = features.find((other) => other.id === one.of);
        return {
          type: 'Feature',
          id,
          geometry: geometry && tidy(geometry, 5),
          properties: {
            ...(whole ? { precision: measured(whole).precision ?? whole.precision } : {}),
            ...properties,
            ...measured(one),
            ...witnessed(one),
          },
        };
      }),
  );
