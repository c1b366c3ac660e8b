// Reads the time zones of geo-tz (from OpenStreetMap, ODbL) inside a bounding box: polygons by tile.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import geobuf from 'geobuf';
import { fetchPackage } from './fetch-package.mjs';

// geobuf needs the version of pbf that it depends on itself, which is older than the project's.
const Pbf = createRequire(createRequire(import.meta.url).resolve('geobuf'))('pbf');

export const zonesPackage = 'geo-tz@8.1.9';

/** The quadtree's full square. With exactly ±180 and ±90, the tiles' sides would not be recognised. */
const whole = [-179.9999, -89.9999, 179.9999, 89.9999];

function quarter([west, south, east, north], letter) {
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  if (letter === 'a') return [lon, lat, east, north];
  if (letter === 'b') return [west, lat, lon, north];
  if (letter === 'c') return [west, south, lon, lat];
  return [lon, south, east, lat];
}

const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const rectangle = ([west, south, east, north]) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/**
 * The tiles that intersect the box: `{ bounds, zones: [{ zone, rings }] }`, rings of [lon, lat] in degrees.
 * @param {[number, number, number, number]} bbox west, south, east, north
 */
export function readTiles(bbox) {
  const folder = `${fetchPackage('geo-tz', zonesPackage.split('@')[1])}data/`;
  const { timezones, lookup } = JSON.parse(
    readFileSync(`${folder}timezones.geojson.index.json`, 'utf8'),
  );
  const bytes = readFileSync(`${folder}timezones.geojson.geo.dat`);
  const tiles = [];
  const visit = (node, bounds) => {
    if (!node || !meets(bounds, bbox)) return;
    if (node.pos !== undefined && node.len !== undefined) {
      const slice = bytes.subarray(node.pos, node.pos + node.len);
      const { features } = geobuf.decode(new Pbf(new Uint8Array(slice)));
      tiles.push({
        bounds,
        zones: features.map(({ properties, geometry }) => ({
          zone: properties.tzid,
          rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
        })),
      });
      return;
    }
    if (Array.isArray(node)) {
      // The whole tile is in one zone, or in several that overlap.
      tiles.push({
        bounds,
        zones: node.map((index) => ({ zone: timezones[index], rings: [rectangle(bounds)] })),
      });
      return;
    }
    for (const letter of 'abcd') visit(node[letter], quarter(bounds, letter));
  };
  visit(lookup, whole);
  return tiles;
}
