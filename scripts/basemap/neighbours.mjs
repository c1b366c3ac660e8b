// Whose land lies on either side of a line.
import { runsOf, smoothed } from './runs.mjs';
import { holdersOf, withState } from './country-polygons.mjs';

const rad = Math.PI / 180;
/** Length of the pieces that are judged one by one, and how far from the line their sides are, in degrees of latitude. */
const pieceLength = 0.08;
const offset = 0.011;
/** A shorter run of pieces is an accident of the source. */
const leastPieces = 3;
/** Segments of a piece that are looked at. In a bend, both sides of some are in the same country: these don't count. */
const samples = 9;

const unique = (list) => [...new Set(list)].sort();

/** For each segment of a line, the number of the piece that it belongs to. */
function piecesOf(line) {
  let length = 0;
  return line.slice(1).map(([lon, lat], n) => {
    const [a, b] = line[n];
    length += Math.hypot((lon - a) * Math.cos(lat * rad), lat - b);
    return Math.floor(length / pieceLength);
  });
}

/** The most frequent value; undefined is less than all others that are as frequent. */
function mostFrequent(values) {
  const counts = new Map();
  for (const value of values)
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 >= values.length ? best[0] : undefined;
}

/** Up to so many numbers, evenly from first to last. */
function evenly(first, last, most) {
  const count = Math.min(most, last - first + 1);
  return Array.from({ length: count }, (_, n) =>
    Math.floor(first + ((n + 0.5) * (last - first + 1)) / count),
  );
}

/** The positions to the left and right of a segment's middle. */
function sidesOf([a, b], [c, d]) {
  const narrow = Math.max(0.01, Math.cos(b * rad));
  const [dx, dy] = [(c - a) * narrow, d - b];
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [(a + c) / 2, (b + d) / 2];
  const [alongX, alongY] = [(dx / length) * offset, (dy / length) * offset];
  return [
    [x - alongY / narrow, y + alongX],
    [x + alongY / narrow, y - alongX],
  ];
}

/**
 * The countries that a line separates, as `A B`, or undefined where it separates none: a coast, the edge of waters, a
 * line between two parts of one state, or the second of two lines that almost coincide.
 * @param {string[]} owners codes of those whose outline it is
 * @param {boolean} isUnclaimed whether land that no country claims is there
 */
function separated(owners, left, right, isUnclaimed) {
  if (isUnclaimed && left.length !== right.length && left.length * right.length === 0)
    return unique([...left, ...right]).join(' ');
  if (left.length === 0 || right.length === 0) return undefined;
  const both = left.filter((code) => right.includes(code));
  const one = unique([...left, ...right]).filter((code) => !both.includes(code));
  if (one.length === 0) return undefined;
  const states = unique(owners.map(withState));
  const isSecond =
    both.length > 0
      ? !states.some((code) => one.includes(code))
      : states.length < 2 && states[0] !== one[0];
  return isSecond ? undefined : unique([...left, ...right]).join(' ');
}

/**
 * The borders in a topology of countries: `{ of, line }`, with the codes of the countries that a line separates or that
 * overlap along it, sorted.
 * @param {(position: number[]) => boolean} isUnclaimed whether land that no country claims is there
 */
export function bordersOf(topology, polygons, isUnclaimed) {
  const holders = holdersOf(polygons);
  const statesAt = ([lon, lat]) => unique(holders(lon, lat).map(withState));
  return ownersOfArcs(topology).flatMap((owners, n) => {
    const line = topology.arcs[n];
    const pieces = piecesOf(line);
    const known = new Map();
    const valueOf = (piece) => {
      if (!known.has(piece)) {
        const at = evenly(pieces.indexOf(piece), pieces.lastIndexOf(piece), samples);
        const seen = at.flatMap((segment) => {
          const [left, right] = sidesOf(line[segment], line[segment + 1]).map(statesAt);
          const isBend = left.length > 0 && left.join() === right.join();
          return isBend ? [] : [separated(owners, left, right, isUnclaimed(line[segment]))];
        });
        known.set(piece, mostFrequent(seen));
      }
      return known.get(piece);
    };
    const order = unique(pieces.map(Number));
    order.sort((a, b) => a - b);
    const values = smoothed(order.map(valueOf), leastPieces);
    const byPiece = new Map(order.map((piece, at) => [piece, values[at]]));
    return runsOf(
      line,
      pieces.map((piece) => byPiece.get(piece)),
    )
      .filter(({ value }) => value !== undefined)
      .map(({ value, line: part }) => ({ of: value, line: part }));
  });
}

/** For each arc, the codes of the countries whose outline it is part of. */
function ownersOfArcs({ arcs, objects }) {
  const owners = arcs.map(() => new Set());
  const visit = (part, code) => {
    if (Array.isArray(part)) part.forEach((one) => visit(one, code));
    else owners[part < 0 ? ~part : part].add(code);
  };
  for (const { arcs: parts, properties } of objects.countries.geometries)
    visit(parts ?? [], properties.code);
  return owners.map((codes) => [...codes]);
}
