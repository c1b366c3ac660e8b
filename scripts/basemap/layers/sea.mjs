// The sea, with the Caspian (OpenStreetMap).
import ClipperLib from 'clipper-lib';
import { extent } from '../layer-tiles.mjs';
import { readJson } from '../sources.mjs';
import { polygonsOf, ringKm2 } from '../sphere.mjs';

const buffer = 48;
/** Smaller rings are islands that no zoom shows. */
const smallestKm2 = 0.02;

/** Every ring by itself: the sea is what lies in an odd number of rings. */
function rings() {
  const { geometry, geometries, features } = readJson('seas');
  const all = features?.map((one) => one.geometry) ?? geometries ?? [geometry];
  return all
    .flatMap(polygonsOf)
    .flat()
    .filter((ring) => ringKm2(ring) > smallestKm2);
}

const { Clipper, ClipType, PolyFillType, PolyType } = ClipperLib;

const pathOf = (ring) => ring.map(([X, Y]) => ({ X, Y }));
const square = pathOf([
  [-buffer, -buffer],
  [extent + buffer, -buffer],
  [extent + buffer, extent + buffer],
  [-buffer, extent + buffer],
]);

const closed = (path) => [...path, path[0]].map(({ X, Y }) => [X, Y]);

/**
 * Polygons of clipped paths: outer rings have a positive area, holes a negative one, as the specification asks for. A hole
 * belongs to the smallest ring around it. (The library's own tree of paths has small polygons with the holes of others.)
 */
function polygonsOfPaths(paths) {
  const sized = paths.map((path) => ({ path, size: Clipper.Area(path) }));
  const outer = sized
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
    .map(({ path, size }) => ({ path, size, rings: [closed(path)] }));
  for (const { path, size } of sized) {
    if (size >= 0) continue;
    const around = outer.find(
      (one) => one.size > -size && Clipper.PointInPolygon(path[0], one.path) !== 0,
    );
    around?.rings.push(closed(path));
  }
  return outer.map(({ rings }) => rings);
}

/**
 * The sea in a tile as polygons with their holes. Rings cut at the tile's sides share edges there, which a renderer
 * would take for land or water by chance.
 */
function joined(features) {
  const clipper = new Clipper();
  clipper.AddPaths(
    features.flatMap(({ geometry }) => geometry.map(pathOf)),
    PolyType.ptSubject,
    true,
  );
  clipper.AddPaths([square], PolyType.ptClip, true);
  const paths = [];
  clipper.Execute(ClipType.ctIntersection, paths, PolyFillType.pftEvenOdd, PolyFillType.pftNonZero);
  return polygonsOfPaths(paths).map((geometry) => ({ type: 3, tags: {}, geometry }));
}

export default () => ({
  name: 'sea',
  features: rings().map((ring) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [ring] },
  })),
  // Wider than the square that it is then clipped to.
  buffer: buffer + 16,
  refine: joined,
});
