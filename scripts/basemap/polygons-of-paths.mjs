// Turns what Clipper returns into polygons with their holes.
import ClipperLib from 'clipper-lib';

const { Clipper } = ClipperLib;

/** A ring as Clipper has it. @param {number[][]} ring whole numbers */
export const pathOf = (ring) => ring.map(([X, Y]) => ({ X, Y }));

const closed = (path) => [...path, path[0]].map(({ X, Y }) => [X, Y]);

/**
 * Polygons of clipped paths: outer rings have a positive area, holes a negative one, as the specification of vector
 * tiles asks for. A hole belongs to the smallest ring around it. (The library's own tree of paths has small polygons with
 * the holes of others.)
 */
export function polygonsOfPaths(paths) {
  const sized = paths.map((path) => ({ path, size: Clipper.Area(path) }));
  const outer = sized
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
    .map(({ path, size }) => ({ path, size, rings: [closed(path)] }));
  for (const { path, size } of sized) {
    if (size >= 0) continue;
    const around = outer.find(
      (one) => one.size > -size && Clipper.PointInPolygon(path[0], one.path) !== 0,
    );
    around?.rings.push(closed(path));
  }
  return outer.map(({ rings }) => rings);
}
