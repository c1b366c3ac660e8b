import type { XY } from '#core/scene/mercator.ts';

/** A nearly straight part of a line that a label can follow. */
export interface StraightRun {
  /** Its middle. */
  readonly at: XY;
  /** Degrees clockwise; never upside down. */
  readonly angle: number;
  /** Maximum distance of the line from the straight run, in pixels. */
  readonly deviation: number;
  /** Distance of its middle from the middle of the line, as a share of the line's length. */
  readonly aside: number;
}

/** Positions along a line at intervals of `step` pixels. */
export function pointsAlong(line: readonly XY[], step: number): readonly XY[] {
  const points: XY[] = line[0] ? [line[0]] : [];
  let left = step;
  line.slice(1).forEach(([x, y], at) => {
    const [px, py] = line[at] ?? [0, 0];
    const length = Math.hypot(x - px, y - py);
    let gone = 0;
    while (length - gone >= left) {
      gone += left;
      points.push([px + ((x - px) * gone) / length, py + ((y - py) * gone) / length]);
      left = step;
    }
    left -= length - gone;
  });
  return points;
}

/** Sampling step along a line, in pixels. */
const step = 4;

/**
 * Places for a label along a line: straightest first, then nearest to the line's middle. @param width of the label in
 * pixels
 */
export function straightRunsOf(line: readonly XY[], width: number): readonly StraightRun[] {
  const points = pointsAlong(line, step);
  const span = Math.ceil(width / step);
  if (points.length <= span) return [];
  const middle = (points.length - 1) / 2;
  const all = points.slice(0, points.length - span).map((from, at): StraightRun => {
    const to = points[at + span] ?? from;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const chord = Math.hypot(dx, dy) || 1;
    const deviation = Math.max(
      ...points
        .slice(at, at + span)
        .map(([x, y]) => Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / chord),
      // A line that turns back is longer than the distance between its ends.
      span * step - chord > step * 2 ? Infinity : 0,
    );
    const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
    return {
      at: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2],
      angle: degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees,
      deviation,
      aside: Math.abs(at + span / 2 - middle) / points.length,
    };
  });
  return all
    .filter(({ deviation }) => Number.isFinite(deviation))
    .sort((a, b) => Math.round(a.deviation / 2) - Math.round(b.deviation / 2) || a.aside - b.aside);
}
