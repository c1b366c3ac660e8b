import { describe, expect, test } from 'vitest';
import { isoOf, minuteOf, minutesPerDay } from './minute.ts';
import { ticksOf } from './ticks.ts';

const between = (start: string, end: string) => ({
  start: minuteOf(Date.parse(start)),
  end: minuteOf(Date.parse(end)),
});
const labels = (start: string, end: string, width: number) =>
  ticksOf(between(start, end), width, minutesPerDay).flatMap(({ label }) => label ?? []);

describe('ticks', () => {
  test('each year, with a figure each fifth', () => {
    const ticks = ticksOf(between('1988-02-20', '2024-06-13'), 400, minutesPerDay);
    expect(ticks.map(({ time }) => isoOf(time).slice(5))).toEqual(ticks.map(() => '01-01'));
    expect(ticks).toHaveLength(36);
    expect(ticks.flatMap(({ label }) => label ?? [])).toEqual([
      '1990',
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
  });

  test('each day, with its month where one begins', () =>
    expect(labels('2023-04-28', '2023-05-05', 480)).toEqual([
      '28 April 2023',
      '29',
      '30',
      '1 May',
      '2',
      '3',
      '4',
    ]));

  test('months with their year', () =>
    expect(labels('2022-12-01', '2023-03-02', 200)).toEqual([
      'December 2022',
      'January 2023',
      'February 2023',
      'March 2023',
    ]));

  test('are never closer than a day', () => {
    const ticks = ticksOf(between('2023-05-11', '2023-05-13'), 900, minutesPerDay);
    expect(ticks.map(({ time }) => isoOf(time))).toEqual(['2023-05-11', '2023-05-12']);
  });

  test.each([
    [
      '2018-02-06T22:00',
      '2018-02-07T02:00',
      240,
      ['6 February 2018, 22:00', '23:00', '7 February', '01:00'],
    ],
    ['2018-02-06', '2018-02-08', 150, ['6 February 2018', '12:00', '7 February', '12:00']],
    ['2018-02-06T23:50', '2018-02-06T23:53', 600, ['6 February 2018, 23:50', '23:51', '23:52']],
  ])('of clock times from %s to %s', (start, end, width, expected) => {
    const time = {
      start: minuteOf(Date.parse(start.length > 10 ? `${start}Z` : start)),
      end: minuteOf(Date.parse(end.length > 10 ? `${end}Z` : end)),
    };
    expect(ticksOf(time, width, 1).flatMap(({ label }) => label ?? [])).toEqual(expected);
  });
});
