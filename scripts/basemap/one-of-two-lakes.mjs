// Chooses between two sources of lakes: one is of today but coarse (cells of 3 to 5 km), the other has fine shores as
// they were in about 1990.
import Flatbush from 'flatbush';
import { isInRings } from './in-rings.mjs';

/** Columns and rows of the grid that measures how much of a lake another covers. */
const grid = 24;
/** A lake is large from so many square kilometres: many cells of the coarse source. */
const largeKm2 = 100;
/**
 * Share of a fine lake that the coarse source must cover for it to be there still: of the Aral Sea it has 0.16. A small
 * lake is about one cell.
 */
const leastShare = { large: 0.3, small: 0.1 };

/** A smaller share is none: ponds at the shore. */
const nothing = 0.05;

/** North of this latitude lakes don’t dry up: those that the coarse source lacks are missing in it. */
const wetFrom = 50;

/** Positions of a grid that are in a lake's water. */
function samples({ rings, box: [west, south, east, north] }) {
  const at = (from, to, n) => from + ((to - from) * (n + 0.5)) / grid;
  return Array.from({ length: grid * grid }, (_, n) => [
    at(west, east, n % grid),
    at(south, north, Math.floor(n / grid)),
  ]).filter((position) => isInRings(rings, position));
}

/** About five of some positions: the sea has millions of sides. */
const few = (positions) =>
  positions.filter((_, n) => n % Math.max(1, Math.floor(positions.length / 5)) === 0);

/** A function that finds the lakes that may overlap a box. */
function finder(lakes) {
  if (lakes.length === 0) return () => [];
  const index = new Flatbush(lakes.length);
  for (const { box } of lakes) index.add(...box);
  index.finish();
  return (box) => index.search(...box).map((n) => lakes[n]);
}

/** Share of a lake's water that is in others, 0 to 1. */
function shareIn(lake, others) {
  const positions = samples(lake);
  if (others.length === 0 || positions.length === 0) return 0;
  const isCovered = (position) => others.some(({ rings }) => isInRings(rings, position));
  return positions.filter(isCovered).length / positions.length;
}

const overlap = (a, b) =>
  a.rings[0].some((position) => isInRings(b.rings, position)) ||
  b.rings[0].some((position) => isInRings(a.rings, position));

/**
 * The lakes to draw. Lakes have dried up since the fine source was made: one of its lakes is drawn if the coarse source
 * covers much of it; or has none of it, though it has a name; or if it is far north, and not part of the sea. A coarse
 * one is drawn unless a fine one is there, as large or over half of it.
 * @typedef {{ rings: number[][][], km2: number, box: number[] }} Lake
 * @param {Lake[]} fine
 * @param {Lake[]} coarse
 * @param {number[][]} named positions of lakes' names
 * @param {(position: number[]) => boolean} isSea whether the coarse source has the sea at a position
 * @returns {Lake[]}
 */
export function chosenLakes(fine, coarse, named, isSea) {
  const coarseNear = finder(coarse);
  const still = fine.filter((lake) => {
    const share = shareIn(lake, coarseNear(lake.box));
    if (share >= (lake.km2 < largeKm2 ? leastShare.small : leastShare.large)) return true;
    if (share < nothing && named.some((position) => isInRings(lake.rings, position))) return true;
    return lake.box[1] > wetFrom && !few(samples(lake)).some(isSea);
  });
  const fineNear = finder(still);
  const others = coarse.filter((lake) => {
    const over = fineNear(lake.box).filter((one) => overlap(lake, one));
    if (over.length === 0) return true;
    return over.every(({ km2 }) => km2 < lake.km2) && shareIn(lake, over) < 0.5;
  });
  return [...still, ...others];
}
