// Lakes and reservoirs: those of OpenStreetMap, with the shores of GSHHG where it has them.
import { readFileSync } from 'node:fs';
import { root } from '../../set-up.mjs';
import { inRingsFinder } from '../in-rings.mjs';
import { joinedCells, without } from '../join-cells.mjs';
import { readLakeShores } from '../lake-shores.mjs';
import { chosenLakes } from '../one-of-two-lakes.mjs';
import { readJson } from '../sources.mjs';
import { boxOf, polygonsOf, ringKm2 } from '../sphere.mjs';

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

/** The polygons of a source, as lists of rings. */
function readPolygons(name) {
  const { geometry, geometries, features } = readJson(name);
  const all = features?.map((one) => one.geometry) ?? geometries ?? [geometry];
  return all.flatMap(polygonsOf);
}

/** Water bodies that are whole again, and of the largest what isn't the sea's: the lagoon of the Caspian is one. */
function readWaterBodies() {
  const { coarse, ocean } = limits;
  const areas = readPolygons('waterBodies').flatMap((rings) => {
    const km2 = ringKm2(rings[0]);
    return km2 < smallestPartKm2 || km2 > ocean ? [] : [{ rings, box: boxOf(rings[0]) }];
  });
  const seas = readPolygons('seas').filter(([outer]) => ringKm2(outer) < ocean);
  return joinedCells(areas)
    .flatMap((rings) => (ringKm2(rings[0]) > coarse.most ? without(rings, seas) : [rings]))
    .flatMap(([outer, ...holes]) => {
      const km2 = ringKm2(outer);
      if (km2 < coarse.least || km2 > coarse.most) return [];
      const islands = holes.filter((hole) => ringKm2(hole) > smallestIslandKm2);
      return [{ rings: [outer, ...islands], km2, box: boxOf(outer) }];
    });
}

/** A function that says whether a position is in the sea: in an odd number of its rings. */
const seaFinder = () => inRingsFinder(readPolygons('seas').flat());

export default () => {
  const lakes = chosenLakes(
    readLakeShores(limits.fine.least, smallestIslandKm2).filter(
      ({ km2 }) => km2 <= limits.fine.most,
    ),
    readWaterBodies(),
    named.flatMap(({ positions }) => positions),
    seaFinder(),
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
