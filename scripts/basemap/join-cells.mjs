// Joins areas of a source that has cut them at the sides of its cells.
import ClipperLib from 'clipper-lib';
import { pathOf, polygonsOfPaths } from './polygons-of-paths.mjs';

const { Clipper, ClipType, PolyFillType, PolyType } = ClipperLib;

/** Clipper counts in whole numbers: steps of a degree, about a centimetre. */
const steps = 1e7;
const toSteps = (ring) =>
  pathOf(ring.map((position) => position.map((value) => Math.round(value * steps))));
const toDegrees = (ring) => ring.map((position) => position.map((value) => value / steps));

/** Polygons that remain of some, clipped with others. */
function clipped(type, subject, clip) {
  const clipper = new Clipper();
  clipper.AddPaths(subject.flat().map(toSteps), PolyType.ptSubject, true);
  clipper.AddPaths(clip.flat().map(toSteps), PolyType.ptClip, true);
  const paths = [];
  clipper.Execute(type, paths, PolyFillType.pftEvenOdd, PolyFillType.pftEvenOdd);
  return polygonsOfPaths(paths).map((rings) => rings.map(toDegrees));
}

/** What remains of a polygon without others. @param {number[][][]} polygon rings, like each of the others */
export const without = (polygon, others) => clipped(ClipType.ctDifference, [polygon], others);

/** Whether a box ends exactly where another begins, in one direction, and they overlap in the other. */
function areBeside([west, south, east, north], [w, s, e, n]) {
  const inLatitude = south < n && s < north;
  const inLongitude = west < e && w < east;
  return (
    (inLatitude && (east === w || e === west)) || (inLongitude && (north === s || n === south))
  );
}

/**
 * Groups of areas of which each touches another: their boxes have a side in common, to the last digit, which only the
 * sides of cells do.
 */
function groupsOf(areas) {
  const bySide = new Map();
  for (const area of areas) {
    const [west, south, east, north] = area.box;
    for (const side of [`lon ${west}`, `lat ${south}`, `lon ${east}`, `lat ${north}`]) {
      const known = bySide.get(side);
      if (known) known.push(area);
      else bySide.set(side, [area]);
    }
  }
  const groups = new Map(areas.map((area) => [area, [area]]));
  for (const same of bySide.values())
    for (const a of same)
      for (const b of same) {
        if (groups.get(a) === groups.get(b) || !areBeside(a.box, b.box)) continue;
        const both = [...groups.get(a), ...groups.get(b)];
        for (const one of both) groups.set(one, both);
      }
  return [...new Set(groups.values())];
}

/**
 * Polygons of areas, those that were cut joined again.
 * @param {{ rings: number[][][], box: number[] }[]} areas
 * @returns {number[][][][]}
 */
export function joinedCells(areas) {
  return groupsOf(areas).flatMap((group) =>
    group.length === 1
      ? [group[0].rings]
      : clipped(
          ClipType.ctUnion,
          group.map(({ rings }) => rings),
          [],
        ),
  );
}
