// Whose land lies on either side of a line.
import { runsOf, smoothed } from './runs.mjs';
import { holdersOf, withState } from './country-polygons.mjs';

const rad = Math.PI / 180;
/** Length of the pieces that are judged one by one, and how far from the line their sides are, in degrees of latitude. */
const pieceLength = 0.08;
const offset = 0.011;
/** A shorter run of pieces is an accident of the source. */
const leastPieces = 3;

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
 */
function separated(owners, left, right) {
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
 */
export function bordersOf(topology, polygons) {
  const holders = holdersOf(polygons);
  const statesAt = ([lon, lat]) => unique(holders(lon, lat).map(withState));
  return ownersOfArcs(topology).flatMap((owners, n) => {
    const line = topology.arcs[n];
    const pieces = piecesOf(line);
    const known = new Map();
    const valueOf = (piece) => {
      if (!known.has(piece)) {
        const at = Math.floor((pieces.indexOf(piece) + pieces.lastIndexOf(piece)) / 2);
        const [left, right] = sidesOf(line[at], line[at + 1]).map(statesAt);
        known.set(piece, separated(owners, left, right));
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
