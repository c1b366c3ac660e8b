import { positionOf, type Axis } from '../time/axis.ts';
import type { HolderMark } from './control.ts';
import type { RibbonRow } from './ribbon.ts';

/** A part of a row to draw on an axis. */
export interface RibbonPiece {
  /** From 0 to 1 on the axis. */
  readonly from: number;
  readonly to: number;
  readonly mark: HolderMark;
  /** Whether it may or may not have been held then. */
  readonly isVague: boolean;
}

/** What to draw of a row: the times in which it wasn't held as the first perspective says. */
export function piecesOf({ spans }: RibbonRow, axis: Axis): readonly RibbonPiece[] {
  return spans.flatMap(({ interval, mark }) => {
    if (mark === undefined) return [];
    const { start, end, fullFrom = start, fullTo = end } = interval;
    // A short span may begin to end before it has surely begun.
    const [surely, notSurely] = fullFrom <= fullTo ? [fullFrom, fullTo] : [end, end];
    const edges = [start, surely, notSurely, end].map((time) => positionOf(axis, time));
    return edges.slice(1).flatMap((to, index): RibbonPiece[] => {
      const from = edges[index] ?? 0;
      return from < to ? [{ from, to, mark, isVague: index !== 1 }] : [];
    });
  });
}
