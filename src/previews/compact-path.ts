import { simplified } from '#core/geometry/simplified.ts';
import type { XY } from '#core/scene/mercator.ts';

/** How coarsely lines are drawn. */
export interface Coarseness {
  /** Farthest that a vertex left out may be from its line, in pixels; 0 keeps all. */
  readonly tolerance: number;
  /** Coordinates are whole multiples of this, in pixels. */
  readonly unit: number;
}

interface Line {
  readonly points: readonly XY[];
  readonly closed: boolean;
}

/** Reads the paths that the picture writes: each line a move, then relative steps. */
function linesOf(d: string): readonly Line[] {
  return d
    .split('M')
    .slice(1)
    .map((part) => {
      const closed = part.endsWith('Z');
      const numbers = (part.match(/-?[\d.]+/g) ?? []).map(Number);
      let [x = 0, y = 0] = numbers;
      const points: XY[] = [[x, y]];
      for (let at = 2; at < numbers.length; at += 2) {
        x += numbers[at] ?? 0;
        y += numbers[at + 1] ?? 0;
        points.push([x, y]);
      }
      return { points: closed ? [...points, points[0] ?? [x, y]] : points, closed };
    });
}

/** Numbers one after the other; a minus sign separates as well as a space. */
const joined = (numbers: readonly number[]) =>
  numbers.map((value, at) => `${at > 0 && value >= 0 ? ' ' : ''}${value}`).join('');

/** A line in whole units, without steps that are none. Empty if nothing is left. */
function written({ points, closed }: Line, { tolerance, unit }: Coarseness): string {
  const kept = tolerance > 0 ? simplified(points, tolerance) : points;
  const whole = kept.map(([x, y]) => [Math.round(x / unit), Math.round(y / unit)] as const);
  const [first, ...rest] = whole;
  if (!first) return '';
  const steps: number[] = [];
  let [x, y] = first;
  for (const [toX, toY] of closed ? rest.slice(0, -1) : rest) {
    if (toX === x && toY === y) continue;
    steps.push(toX - x, toY - y);
    [x, y] = [toX, toY];
  }
  return steps.length === 0 ? '' : `M${joined(first)}l${joined(steps)}${closed ? 'z' : ''}`;
}

/** A path of the picture with fewer vertices, in whole units: draw it scaled by the unit. */
export const compactPath = (d: string, coarseness: Coarseness): string =>
  linesOf(d)
    .map((line) => written(line, coarseness))
    .join('');
