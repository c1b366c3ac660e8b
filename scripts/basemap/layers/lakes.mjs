// Lakes and reservoirs: those of OpenStreetMap, with the shores of GSHHG where it has them.
import { readFileSync } from 'node:fs';
import { root } from '../../set-up.mjs';
import { inRingsFinder } from '../in-rings.mjs';
import { joinedCells, without } from '../join-cells.mjs';
import { readLakeShores } from '../lake-shores.mjs';
import { chosenLakes } from '../one-of-two-lakes.mjs';
import { readPolygons } from '../sources.mjs';
import { boxOf, ringKm2 } from '../sphere.mjs';

/**
 * Areas in square kilometres. Both sources have the Caspian and OpenStreetMap's the ocean: these are the sea's. Cells of
 * OpenStreetMap's source have up to 15 km²: its small lakes are triangles.
 */
const limits = {
  fine: { least: 3, most: 300_000 },
  coarse: { least: 8, most: 150_000 },
  ocean: 1_000_000,
};
const smallestIslandKm2 = 0.5;
/** The smallest part of a lake that is joined to others: lakes are cut every five degrees or so. */
const smallestPartKm2 = 1;
/** Side of the smallest square that a lake is shown as, in pixels, and kilometres of a pixel at zoom 0 and the equator. */
const leastPixels = 2.5;
const kmPerPixel = 78.2715;

// The path in full: the layer is made again when the file has changed.
const { lakes: named } = JSON.parse(
  readFileSync(`${root}scripts/basemap/facts/lakes.json`, 'utf8'),
);

/** The first zoom that shows an area as at least so many pixels. */
function zoomFor(km2) {
  return Math.max(2, Math.ceil(Math.log2((kmPerPixel * leastPixels) / Math.sqrt(km2))));
}

/**
 * Water bodies, joined where the source cut them. The largest are without what the sea's layer has: of the Caspian, its
 * lagoon is left. @param {number[][][][]} seas
 */
function readWaterBodies(seas) {
  const { coarse, ocean } = limits;
  const areas = readPolygons('waterBodies').flatMap((rings) => {
    const km2 = ringKm2(rings[0]);
    return km2 < smallestPartKm2 || km2 > ocean ? [] : [{ rings, box: boxOf(rings[0]) }];
  });
  const inland = seas.filter(([outer]) => ringKm2(outer) < ocean);
  return joinedCells(areas)
    .flatMap((rings) => (ringKm2(rings[0]) > coarse.most ? without(rings, inland) : [rings]))
    .flatMap(([outer, ...holes]) => {
      const km2 = ringKm2(outer);
      if (km2 < coarse.least || km2 > coarse.most) return [];
      const islands = holes.filter((hole) => ringKm2(hole) > smallestIslandKm2);
      return [{ rings: [outer, ...islands], km2, box: boxOf(outer) }];
    });
}

export default () => {
  const seas = readPolygons('seas');
  const lakes = chosenLakes(
    readLakeShores(limits.fine.least, smallestIslandKm2).filter(
      ({ km2 }) => km2 <= limits.fine.most,
    ),
    readWaterBodies(seas),
    named.flatMap(({ positions }) => positions),
    // The sea is what lies in an odd number of its rings.
    inRingsFinder(seas.flat()),
  );
  return {
    name: 'lake',
    features: lakes.map(({ rings, km2 }) => ({
      type: 'Feature',
      // To one digit: only its order of size matters.
      properties: { km2: Number(km2.toPrecision(1)) },
      geometry: { type: 'Polygon', coordinates: rings },
      min: Math.min(8, zoomFor(km2)),
    })),
    tolerance: 0.4,
    from: 2,
  };
};
