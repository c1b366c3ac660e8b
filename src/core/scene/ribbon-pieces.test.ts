import { describe, expect, test } from 'vitest';
import { axisOf } from '../time/axis.ts';
import type { Span } from '../time/presence.ts';
import type { HolderMark } from './control.ts';
import { piecesOf } from './ribbon-pieces.ts';
import type { RibbonRow } from './ribbon.ts';

const axis = axisOf([{ interval: { start: 0, end: 100 }, weight: 1 }]);
const pieces = (interval: Span, mark?: HolderMark) =>
  piecesOf({ spans: [{ interval, mark }] } as unknown as RibbonRow, axis).map(
    ({ from, to, isVague }) => [from, to, isVague],
  );

describe('pieces of a row', () => {
  test('one for exact ends', () =>
    expect(pieces({ start: 10, end: 40 }, 1)).toEqual([[0.1, 0.4, false]]));
  test('open ends reach the end of the axis', () =>
    expect(pieces({ start: -Infinity, end: Infinity }, 1)).toEqual([[0, 1, false]]));
  test('days that are in doubt are told apart', () =>
    expect(pieces({ start: 10, fullFrom: 20, fullTo: 30, end: 40 }, 1)).toEqual([
      [0.1, 0.2, true],
      [0.2, 0.3, false],
      [0.3, 0.4, true],
    ]));
  test('a span that may never have been is in doubt throughout', () =>
    expect(pieces({ start: 10, fullFrom: 30, fullTo: 20, end: 40 }, 1)).toEqual([
      [0.1, 0.4, true],
    ]));
  test('nothing outside the axis', () => expect(pieces({ start: 100, end: 140 }, 1)).toEqual([]));
  test('nothing where it was held as it should be', () =>
    expect(pieces({ start: 10, end: 40 })).toEqual([]));
});
