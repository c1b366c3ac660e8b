// Lakes of GSHHG. gmt gives their shores in pieces, cut at the cells of its grid: they are joined to rings here.
import { readGshhg } from '../data/gshhg.mjs';
import { joinSegments } from '../data/segments.mjs';
import { isInRings } from './in-rings.mjs';
import { boxOf, ringKm2 } from './sphere.mjs';

const wholeWorld = [-180, -90, 180, 90];

/** Longest side of a ring, in degrees: one from 180° to -180° is no shore. */
const longestSide = 10;

/** Positions to 1e-5 degrees, about a metre: the ends of pieces that meet differ by less. */
const rounded = (position) => position.map((value) => Number(value.toFixed(5)));

const isSame = ([ax, ay], [bx, by]) => ax === bx && ay === by;

const isRing = (line) => line.length > 3 && isSame(line[0], line.at(-1));

const hasLongSide = (ring) =>
  ring.some(([lon], at) => at > 0 && Math.abs(lon - ring[at - 1][0]) > longestSide);

/** Closed shores of at least so many square kilometres, with their areas and boxes. */
function shores(what, leastKm2) {
  const segments = readGshhg(what, wholeWorld, leastKm2).flatMap(({ line }) => {
    const positions = line.map(rounded);
    return positions
      .slice(1)
      .map((b, at) => ({ a: positions[at], b }))
      .filter(({ a, b }) => !isSame(a, b));
  });
  return joinSegments(segments)
    .filter((line) => isRing(line) && !hasLongSide(line))
    .map((ring) => ({ ring, km2: ringKm2(ring), box: boxOf(ring) }));
}

const isInBox = ([west, south, east, north], [lon, lat]) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/**
 * All lakes of the world, with their islands.
 * @param {number} leastKm2 area of the smallest lake, in square kilometres
 * @param {number} leastIslandKm2 area of the smallest island
 * @returns {{ rings: number[][][], km2: number, box: number[] }[]} first the shore, then those of the islands
 */
export function readLakeShores(leastKm2, leastIslandKm2) {
  const islands = shores('islands', leastIslandKm2);
  return shores('lakes', leastKm2).map(({ ring, km2, box }) => {
    const inside = islands.filter(
      (island) => isInBox(box, island.ring[0]) && isInRings([ring], island.ring[0]),
    );
    return { rings: [ring, ...inside.map((island) => island.ring)], km2, box };
  });
}
