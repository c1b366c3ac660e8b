import { simplify } from '@turf/turf';

/**
 * How far a line of a story may be from its data when it is drawn, in CSS pixels: finer bends look like dirt. MapLibre GL
 * keeps to it at whole zooms; between them, where it enlarges its tiles, lines are off by up to twice as much.
 */
export const drawingTolerance = 0.5;

type XY = readonly [x: number, y: number];

/** A line on the plane with fewer vertices, none of those left out farther from it than a tolerance (Douglas–Peucker). */
export function simplified(line: readonly XY[], tolerance: number): readonly XY[] {
  if (line.length < 3) return line;
  const { coordinates } = simplify(
    { type: 'LineString', coordinates: line.map(([x, y]) => [x, y]) },
    { tolerance, highQuality: true },
  );
  return coordinates.map(([x = 0, y = 0]): XY => [x, y]);
}
