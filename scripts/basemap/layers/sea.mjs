// The sea, with the Caspian (OpenStreetMap).
import ClipperLib from 'clipper-lib';
import { extent } from '../layer-tiles.mjs';
import { pathOf, polygonsOfPaths } from '../polygons-of-paths.mjs';
import { readPolygons } from '../sources.mjs';
import { ringKm2 } from '../sphere.mjs';

const buffer = 48;
/** Smaller rings are islands that no zoom shows. */
const smallestKm2 = 0.02;

/** Every ring by itself: the sea is what lies in an odd number of rings. */
function rings() {
  return readPolygons('seas')
    .flat()
    .filter((ring) => ringKm2(ring) > smallestKm2);
}

const { Clipper, ClipType, PolyFillType, PolyType } = ClipperLib;

const square = pathOf([
  [-buffer, -buffer],
  [extent + buffer, -buffer],
  [extent + buffer, extent + buffer],
  [-buffer, extent + buffer],
]);

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
