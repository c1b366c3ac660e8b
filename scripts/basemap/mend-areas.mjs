// Repairs areas whose rings cross, or whose holes are outside them, in a source or after simplifying: MapLibre cuts areas
// into triangles, and would draw such ones as wedges of water across land.
import earcut, { deviation, flatten } from 'earcut';
import { union } from 'polyclip-ts';
import { extent, sizeOf } from './layer-tiles.mjs';
import { featuresOf, layerOf } from './tile-parts.mjs';

/** Largest difference between a polygon's area and that of its triangles, in square pixels (8 × 8 units). */
const largest = 4 * 64;

/** Twice the area of the smallest ring that is kept, in units: less than a tenth of a pixel. */
const least = 12;

/** An area's rings by polygon: an outer ring, then its holes. */
export function polygonsOf(rings) {
  const polygons = [];
  for (const ring of rings)
    if (sizeOf(ring) > 0 || polygons.length === 0) polygons.push([ring]);
    else polygons.at(-1).push(ring);
  return polygons;
}

/** Whether triangles cover what the rings enclose. */
export function isDrawnWhole(rings) {
  const { vertices, holes, dimensions } = flatten(rings.map((ring) => ring.slice(0, -1)));
  const triangles = earcut(vertices, holes, dimensions);
  const [outer = 0, ...inner] = rings.map((ring) => Math.abs(sizeOf(ring)) / 2);
  const area = inner.reduce((rest, hole) => rest - hole, outer);
  return deviation(vertices, holes, dimensions, triangles) * Math.abs(area) <= largest;
}

const turned = (ring, isOuter) => (sizeOf(ring) > 0 === isOuter ? ring : [...ring].reverse());
const rounded = (ring) => ring.map((position) => position.map(Math.round));

/** A polygon's rings without crossings, and without holes outside it. */
const mended = (rings) =>
  union([rings]).flatMap((polygon) => {
    const [outer, ...holes] = polygon.map((ring, at) => turned(rounded(ring), at === 0));
    return sizeOf(outer) > 0 ? [outer, ...holes.filter((hole) => sizeOf(hole) < 0)] : [];
  });

/**
 * A layer of areas as it can be drawn.
 * @param {Uint8Array} part its bytes in a tile
 * @returns {Uint8Array} the same bytes if nothing is wrong
 */
export function mendedLayer(name, part) {
  let isChanged = false;
  const features = featuresOf(part, extent).map((feature) => {
    if (feature.type !== 3) return feature;
    // Of what rounding has left of an island, even the direction can be wrong: it would be an area of its own.
    const seen = feature.geometry.filter((ring, at) => at === 0 || Math.abs(sizeOf(ring)) >= least);
    isChanged ||= seen.length < feature.geometry.length;
    const geometry = polygonsOf(seen).flatMap((rings) => {
      if (isDrawnWhole(rings)) return rings;
      isChanged = true;
      return mended(rings);
    });
    return { ...feature, geometry };
  });
  return isChanged ? layerOf(name, features, extent) : part;
}
