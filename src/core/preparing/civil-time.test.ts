import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../checking/parse-edtf.ts';
import { isoMinute } from '../time/minute.ts';
import { inCivilTime, withoutClock } from './civil-time.ts';

describe('a moment of other clocks in a story’s time', () => {
  test.each([
    ['2018-02-06T15:50:42Z', 'Asia/Taipei', '2018-02-06T23:50:42+08:00'],
    ['2018-02-06T16:10Z', 'Asia/Taipei', '2018-02-07T00:10+08:00'],
    ['2018-02-06T16:10+0900', 'Asia/Taipei', '2018-02-06T15:10+08:00'],
    ['2018-02-06T16:10-03:30', 'UTC', '2018-02-06T19:40+00:00'],
    ['2018-02-06T16Z', 'Asia/Taipei', '2018-02-07T00+08:00'],
    ['2018-02-06T16Z', 'Asia/Kathmandu', '2018-02-06T21:45+05:45'],
    ['2018-02-06T16:10Z~', 'Asia/Taipei', '2018-02-07T00:10+08:00~'],
    ['2018-02-06T16:10Z/2018-02-07', 'Asia/Taipei', '2018-02-07T00:10+08:00/2018-02-07'],
    ['../2018-02-06T16:10Z', 'Asia/Taipei', '../2018-02-07T00:10+08:00'],
    // Without an offset it is the story’s own.
    ['2018-02-06T16:10', 'Asia/Taipei', '2018-02-06T16:10'],
    ['2018-02-06', 'Asia/Taipei', '2018-02-06'],
    ['soon', 'Asia/Taipei', 'soon'],
  ])('%s in %s is %s', (written, zone, expected) => {
    expect(inCivilTime(written, zone)).toBe(expected);
    if (expected !== 'soon') expect(parseEdtf(expected).ok).toBe(true);
  });

  test('is shown by the clocks of that zone, in summer and winter, and changes nothing twice', () => {
    const zones = fc.constantFrom('Europe/Paris', 'America/St_Johns', 'Asia/Yerevan', 'UTC');
    const moments = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, zones, (moment, timeZone) => {
        const civil = inCivilTime(`${moment.toISOString().slice(0, 16)}Z`, timeZone);
        const shown = new Intl.DateTimeFormat('sv', {
          dateStyle: 'short',
          timeStyle: 'short',
          timeZone,
        }).format(moment);
        expect(civil.slice(0, 16)).toBe(shown.replace(' ', 'T'));
        expect(Date.parse(civil)).toBe(Math.floor(moment.getTime() / 60_000) * 60_000);
        expect(inCivilTime(civil, timeZone)).toBe(civil);
      }),
    );
  });

  test('stays in its window of days where clocks are changed', () => {
    // In Paris clocks went from 2:00 to 3:00 on 26 March 2023, and from 3:00 to 2:00 on 29 October.
    const minutes = fc.tuple(
      fc.constantFrom('2023-03-26', '2023-10-29'),
      fc.integer({ min: -120, max: 1740 }),
    );
    fc.assert(
      fc.property(minutes, ([day, by]) => {
        const moment = new Date(Date.parse(day) + by * 60_000);
        const read = parseEdtf(inCivilTime(moment.toISOString(), 'Europe/Paris'));
        const window = parseEdtf(day);
        if (!read.ok || !window.ok) throw new Error(day);
        const isWithin =
          window.value.start <= read.value.start && read.value.end <= window.value.end;
        const there = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format(moment);
        expect(isWithin, isoMinute(read.value.start)).toBe(there === day);
      }),
    );
  });
});

test.each([
  ['2023-05-11T10:00Z', '2023-05-11'],
  ['2023-05-11T10:00:00+04:00/2023-05-12T23:00', '2023-05-11/2023-05-12'],
  ['2023-05-11', '2023-05-11'],
])('the days of %s are %s', (written, days) => expect(withoutClock(written)).toBe(days));
