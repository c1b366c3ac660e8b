// node --max-old-space-size=4096 scripts/data/waters.mjs
// Lakes and reservoirs of the region, from @geo-maps/earth-waterbodies-100m (OpenStreetMap, ODbL).
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
import { baseFolder } from './base-files.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const text = readFileSync(
  `${fetchPackage('@geo-maps/earth-waterbodies-100m', '0.6.0')}map.geo.json`,
  'utf8',
);
const parts = JSON.parse(text).geometries.flatMap((geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
);

const bounds = [43.2, 38.2, 48.6, 42.2];
/** Degrees. */
const tolerance = 0.0006;
const digits = 4;
/** Square kilometres: of a lake, of an island in one, and of a part of one that the source cut. */
const smallest = 3;
const smallestIsland = 0.2;
const smallestPart = 0.2;
/** The source is made of triangles. With fewer corners than this a lake looks like an arrowhead. */
const leastCorners = 5;

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

const here = parts
  .map((coordinates) => polygon(coordinates))
  .filter((piece) => inside(bbox(piece), bounds) && area(piece) / 1e6 >= smallestPart);
// Some waters are in the source both whole and in pieces: drop the pieces.
const waters = here.filter(
  (piece) =>
    !here.some(
      (other) => area(other) > area(piece) && booleanPointInPolygon(pointOnFeature(piece), other),
    ),
);
writeFeatures(
  `${baseFolder}lakes.geojson`,
  joinCut(waters)
    .filter((piece) => area(piece) / 1e6 >= smallest)
    .flatMap((piece) => {
      const made = simplify(piece, { tolerance, highQuality: true });
      const rings = made.geometry.coordinates.filter(
        (ring, index) => index === 0 || area(polygon([ring])) / 1e6 >= smallestIsland,
      );
      // Rings repeat their first position.
      if ((rings[0]?.length ?? 0) <= leastCorners) return [];
      const km2 = Number((area(piece) / 1e6).toPrecision(1));
      return feature({ km2 }, 'Polygon', rounded(rings, digits));
    }),
);
