import type { Mark } from './timeline.ts';

/** A mark on an axis. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Position on the axis, from 0 to 1. */
  readonly at: number;
  /** Width of the possible days of an inexact date, as a share of the axis. */
  readonly width: number;
}

/** Above so many marks, those that are nearer to each other than this share of the axis are drawn as one. */
const [many, apart] = [300, 1 / 600];

/** Of the marks that look the same at the same place, the first: what is drawn. */
export function distinctMarks(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  const first = new Map<string, PlacedMark>();
  for (const one of marks) {
    const { what, kind, within } = one.mark;
    const place = marks.length > many ? Math.round(one.at / apart) : one.at;
    const key = [what, kind?.id, place, ...(within ? [one.width] : [])].join(' ');
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
