import { rewind } from '@turf/turf';
import { rounded } from './write.mjs';

/** Largest loop that may be cut off, in square degrees: about 1 km² at 40° north. */
const largestLoop = 1e-4;

/** Twice the area of a triangle; above 0 if it turns left. */
const turn = ([ax, ay], [bx, by], [cx, cy]) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Where two sides cross; undefined if they don't, or only touch at an end. */
function crossing([a, b], [c, d]) {
  if (turn(a, b, c) * turn(a, b, d) >= 0 || turn(c, d, a) * turn(c, d, b) >= 0) return undefined;
  const share = turn(c, d, a) / (turn(c, d, a) - turn(c, d, b));
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

function areaOf(ring) {
  const [origin] = ring;
  return Math.abs(ring.slice(1).reduce((sum, to, at) => sum + turn(origin, ring[at], to), 0) / 2);
}

/** The first two sides of a ring that cross: their numbers and the position. */
function firstCrossing(ring) {
  for (let i = 0; i < ring.length - 1; i++)
    for (let j = i + 2; j < ring.length - 1; j++) {
      const at = crossing(ring.slice(i, i + 2), ring.slice(j, j + 2));
      if (at) return { i, j, at };
    }
  return undefined;
}

/**
 * Cuts off small loops in which a ring crosses itself, which come from sources that overlap by a few metres.
 * @param digits of the coordinates
 */
export function untangled(ring, digits) {
  const found = firstCrossing(ring);
  if (!found) return ring;
  const { i, j } = found;
  const at = rounded(found.at, digits);
  const loops = [
    [...ring.slice(0, i + 1), at, ...ring.slice(j + 1)],
    [at, ...ring.slice(i + 1, j + 1), at],
  ].sort((one, other) => areaOf(other) - areaOf(one));
  if (areaOf(loops[1]) > largestLoop) throw new Error(`a loop at ${at} is too large to cut off`);
  return untangled(withoutRepeats(loops[0]), digits);
}

const withoutRepeats = (ring) =>
  ring.filter((one, at) => at === 0 || one[0] !== ring[at - 1][0] || one[1] !== ring[at - 1][1]);

/** A geometry rounded, without crossings, and with outer rings counterclockwise (RFC 7946, 3.1.6). */
export function tidy({ type, coordinates }, digits) {
  const plain = rounded(coordinates, digits);
  if (!type.endsWith('Polygon')) return { type, coordinates: plain };
  const rings = (polygon) => polygon.map((ring) => untangled(ring, digits));
  return rewind({ type, coordinates: type === 'Polygon' ? rings(plain) : plain.map(rings) });
}
