import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarUnitOf, isLastOf, stepIn } from './calendar-unit.ts';
import { intervalOf } from '../story/interval-of.ts';
import { isWholeDays, lastMinute } from './interval.ts';
import { minutesPerDay } from './minute.ts';

const unitOf = (...dates: string[]) => calendarUnitOf(dates.map((date) => intervalOf(date)));

describe('the unit in which a story gives its dates', () => {
  test.each([
    [['-0217', '1845/1900'], 'year'],
    [['-0217-10', '-0217'], 'month'],
    [['2000/..', '../2004-02'], 'month'],
    [['2004-02-29', '2004'], 'day'],
    [['2004', '2018-02-06T23:50'], 'minute'],
    [['../..'], 'day'],
    [[], 'day'],
  ] as const)('of %j it is a %s', (dates, unit) => {
    expect(unitOf(...dates)).toBe(unit);
  });

  test('the last day of a month or year ends it, also of February in a leap year', () => {
    const last = (date: string) => lastMinute(intervalOf(date));
    expect(isLastOf('month', last('2004-02'))).toBe(true);
    expect(isLastOf('month', last('2004-02-28'))).toBe(false);
    expect(isLastOf('year', last('2004-11'))).toBe(false);
    expect(isLastOf('year', last('-0217'))).toBe(true);
  });

  test('is the finest of the units of its parts', () => {
    const dates = fc.constantFrom('-0217', '1999-12', '2000-02-29', '2000-01-01T00:30', '2001/..');
    const order = ['minute', 'day', 'month', 'year'];
    const rank = (date: string) => order.indexOf(unitOf(date));
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1 }), (all) => {
        expect(order.indexOf(unitOf(...all))).toBe(Math.min(...all.map(rank)));
        expect(stepIn(unitOf(...all))).toBe(
          all.every((date) => isWholeDays(intervalOf(date))) ? minutesPerDay : 1,
        );
      }),
    );
  });
});
