// node --max-old-space-size=4096 scripts/data/waters.mjs
// Lakes, reservoirs and the Caspian Sea, from @geo-maps/earth-waterbodies-100m (OpenStreetMap, ODbL).
import { readFileSync } from 'node:fs';
import {
  area,
  bbox,
  booleanPointInPolygon,
  pointOnFeature,
  polygon,
  simplify,
  union,
  featureCollection,
} from '@turf/turf';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const text = readFileSync(
  `${fetchPackage('@geo-maps/earth-waterbodies-100m', '0.6.0')}map.geo.json`,
  'utf8',
);
const parts = JSON.parse(text).geometries.flatMap((geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
);

/** Tolerance (degrees) and minimum size (square kilometres) by distance from the story's region. */
const steps = [
  { name: 'region', bounds: [43.2, 38.2, 48.6, 42.2], tolerance: 0.0006, smallest: 0.8, digits: 4 },
  { name: 'around', bounds: [38, 35, 52, 45], tolerance: 0.004, smallest: 25, digits: 3 },
  { name: 'world', bounds: [-180, -90, 180, 90], tolerance: 0.06, smallest: 1500, digits: 2 },
];
/** Square kilometres: larger waters are the ocean, whose coast comes with the land. */
const ocean = 2_000_000;
/** The Caspian Sea reaches into the region; its coast there uses the middle step's tolerance. */
const caspian = { bounds: [46, 36, 56, 48], smallest: 100_000, tolerance: 0.005 };

const inside = (a, b) => b[0] <= a[0] && b[1] <= a[1] && a[2] <= b[2] && a[3] <= b[3];

/** Joins pieces that the source cut along parallels. */
function joinCut(pieces) {
  const joined = [];
  for (const piece of pieces) {
    const box = bbox(piece);
    const at = joined.findIndex(({ box: other }) => touches(box, other));
    if (at === -1) joined.push({ piece, box });
    else {
      const made = union(featureCollection([joined[at].piece, piece]));
      if (made.geometry.type === 'Polygon') joined[at] = { piece: made, box: bbox(made) };
      else joined.push({ piece, box });
    }
  }
  return joined.map(({ piece }) => piece);
}

/** Whether one box ends, in the north or south, exactly where the other begins. */
function touches(a, b) {
  const overlap = a[0] <= b[2] && b[0] <= a[2];
  const near = (x, y) => Math.abs(x - y) < 1e-6;
  return overlap && (near(a[1], b[3]) || near(a[3], b[1]));
}

const all = parts
  .map((coordinates) => polygon(coordinates))
  .map((piece) => ({ piece, box: bbox(piece), km2: area(piece) / 1e6 }))
  .filter(({ km2 }) => km2 >= steps[0].smallest / 4 && km2 < ocean);
// Some waters are in the source both whole and in pieces: drop the pieces.
const larger = all.filter(({ km2 }) => km2 > 50_000);
const waters = all.filter(
  (water) =>
    !larger.some(
      (other) =>
        other.km2 > water.km2 &&
        inside(water.box, [
          other.box[0] - 1,
          other.box[1] - 1,
          other.box[2] + 1,
          other.box[3] + 1,
        ]) &&
        booleanPointInPolygon(pointOnFeature(water.piece), other.piece),
    ),
);
const used = new Set();
const features = steps.flatMap(({ bounds, tolerance, smallest, digits }, order) => {
  const here = waters.filter(
    (water) => !used.has(water) && inside(water.box, bounds) && water.km2 >= smallest / 4,
  );
  if (order < 2) here.forEach((water) => used.add(water));
  const pieces =
    order < 2 ? joinCut(here.map(({ piece }) => piece)) : here.map(({ piece }) => piece);
  return pieces
    .filter((piece) => area(piece) / 1e6 >= smallest)
    .map((piece) => {
      const km2 = area(piece) / 1e6;
      const isCaspian = km2 > caspian.smallest && inside(bbox(piece), caspian.bounds);
      const made = simplify(piece, {
        tolerance: isCaspian ? caspian.tolerance : tolerance,
        highQuality: true,
      });
      const rings = made.geometry.coordinates.filter(
        (ring, index) => index === 0 || area(polygon([ring])) / 1e6 >= smallest / 4,
      );
      return feature({}, 'Polygon', rounded(rings, digits));
    });
});
writeFeatures('data/basemap/waters.geojson', features);
