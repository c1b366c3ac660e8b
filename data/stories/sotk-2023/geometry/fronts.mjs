// Derives the line between two sides from the settlements that each held: halfway between the nearest.
import {
  along,
  bearing,
  booleanPointInPolygon,
  destination,
  distance,
  featureCollection,
  intersect,
  length,
  lineString,
  point,
  polygon,
  union,
  voronoi,
} from '@turf/turf';

/** Kilometres between positions that stand for a known stretch, and of each of a pair from the stretch. */
const stretchStepKm = 1;
const besideKm = 0.5;

/** Bounds of all settlements: west, south, east, north. */
const around = [44.5, 38, 48.5, 41.5];

const holds = ({ when }, date) => {
  const [from, to] = when.split('/').map((end) => end.replace(/[~?%]/g, ''));
  // ISO dates of any precision can be compared as text; a month or year ends with its last day.
  return (from === '..' || from <= date) && (to === '..' || date <= `${to}-99`.slice(0, 10));
};

/** Who held a settlement on a day; undefined if the sources don't say. */
export const holderOn = ({ held }, date) => held.find((one) => holds(one, date))?.by;

/**
 * Positions that stand for a known stretch, in the form of settlements without a name: pairs on both sides of a
 * stretch of the line, which then lies halfway between them, or positions along a road that one side guarded.
 */
export function positionsOf({ positions, when, on, left, right, sources }) {
  const line = lineString(positions);
  const count = Math.floor(length(line) / stretchStepKm);
  return Array.from({ length: count }, (_, step) => {
    // Not from its end, where a settlement may lie: two cells cannot have one position.
    const km = (step + 0.5) * stretchStepKm;
    const at = along(line, km);
    const held = (by, { geometry }) => ({
      position: geometry.coordinates,
      held: [{ by, when }],
      sources,
    });
    if (on) return [held(on, at)];
    const ahead = bearing(at, along(line, km + 0.1));
    const beside = (turn) => destination(at, besideKm, ahead + turn);
    return [held(left, beside(-90)), held(right, beside(90))];
  }).flat();
}

/**
 * The settlements whose holder is known on a day, each with its Voronoi cell.
 * Longitudes are scaled, so that distances are comparable.
 */
export function cellsOn(settlements, date) {
  const known = settlements.filter((one) => holderOn(one, date));
  const stretch = Math.cos((39.8 * Math.PI) / 180);
  const flat = ([lon, lat]) => [lon * stretch, lat];
  const [west, south, east, north] = around;
  const { features } = voronoi(
    featureCollection(known.map(({ position }) => point(flat(position)))),
    {
      bbox: [west * stretch, south, east * stretch, north],
    },
  );
  return known.map((settlement, at) => ({
    settlement,
    holder: holderOn(settlement, date),
    cell: polygon(
      features[at].geometry.coordinates.map((ring) => ring.map(([x, y]) => [x / stretch, y])),
    ),
  }));
}

/** The part of an area that is nearest to settlements that Azerbaijan did not hold. */
export function heldPart(area, cells) {
  const held = cells.filter((one) => one.holder !== 'azerbaijan').map(({ cell }) => cell);
  const land = held.length === 1 ? held[0] : union(featureCollection(held));
  return intersect(featureCollection([area, land]));
}

/**
 * Kilometres between the nearest settlements of the two sides at positions along a line between them: how far apart
 * they lie says how well the line is known.
 */
export function gapsAlong(positions, cells) {
  const nearestOf = (position, is) =>
    Math.min(
      ...cells
        .filter(({ holder }) => is(holder))
        .map(({ settlement }) => distance(position, settlement.position)),
    );
  return positions.map(
    (position) =>
      nearestOf(position, (holder) => holder === 'azerbaijan') +
      nearestOf(position, (holder) => holder !== 'azerbaijan'),
  );
}

export const isIn = (position, area) => booleanPointInPolygon(position, area);
