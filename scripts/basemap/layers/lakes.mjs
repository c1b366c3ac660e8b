// Lakes and reservoirs (OpenStreetMap).
import { readJson } from '../sources.mjs';
import { polygonsOf, ringKm2 } from '../sphere.mjs';

/** The source has the ocean and the Caspian too, which are the sea's. */
const largestKm2 = 150_000;
const smallestKm2 = 3;
const smallestIslandKm2 = 0.5;
/** Side of the smallest square that a lake is shown as, in pixels, and kilometres of a pixel at zoom 0 and the equator. */
const leastPixels = 2.5;
const kmPerPixel = 78.2715;

/** The first zoom that shows an area as at least so many pixels. */
function zoomFor(km2) {
  return Math.max(2, Math.ceil(Math.log2((kmPerPixel * leastPixels) / Math.sqrt(km2))));
}

export default () => {
  const { geometry, geometries, features } = readJson('waterBodies');
  const all = features?.map((one) => one.geometry) ?? geometries ?? [geometry];
  return {
    name: 'lake',
    features: all.flatMap(polygonsOf).flatMap(([outer, ...holes]) => {
      const km2 = ringKm2(outer);
      if (km2 < smallestKm2 || km2 > largestKm2) return [];
      const islands = holes.filter((hole) => ringKm2(hole) > smallestIslandKm2);
      return [
        {
          type: 'Feature',
          // To one digit: only its order of size matters.
          properties: { km2: Number(km2.toPrecision(1)) },
          geometry: { type: 'Polygon', coordinates: [outer, ...islands] },
          min: Math.min(8, zoomFor(km2)),
        },
      ];
    }),
    tolerance: 0.4,
    from: 2,
  };
};
