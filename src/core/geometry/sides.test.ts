import { booleanIntersects, lineString } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersects } from './measure.ts';
import { doSidesMeet, pairsOf, sidesOf, sidesOfList, type Side } from './sides.ts';

const position = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
const side = fc.tuple(position, position).filter(([[x1, y1], [x2, y2]]) => x1 !== x2 || y1 !== y2);
const first = (ends: readonly [number, number][]) => sidesOfList(ends)[0] as Side;

test('sides meet where a library says that they do, also at an end or along each other', () =>
  fc.assert(
    fc.property(side, side, (a, b) => {
      expect(doSidesMeet(first(a), first(b))).toBe(booleanIntersects(lineString(a), lineString(b)));
    }),
    { numRuns: 2000 },
  ));

const line = fc
  .array(position, { minLength: 2, maxLength: 12 })
  .map((coordinates) => ({ type: 'LineString' as const, coordinates }));

test('finds every pair of sides that meet', () =>
  fc.assert(
    fc.property(line, line, (a, b) => {
      const all = sidesOf(a).flatMap((one) => sidesOf(b).map((other) => [one, other] as const));
      const found = [...pairsOf(sidesOf(a), sidesOf(b), 0, () => true)];
      const meeting = (pairs: typeof all) => pairs.filter((pair) => doSidesMeet(...pair)).length;
      expect(meeting(found)).toBe(meeting(all));
      expect(intersects(a, b)).toBe(meeting(all) > 0);
    }),
  ));
