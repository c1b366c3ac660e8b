import { tzOffset } from '@date-fns/tz';
import { hasOffset, offset } from '../time/edtf-date.ts';
import { readEdtf } from '../time/edtf.ts';
import { clockOf, isoOf, minuteOf } from '../time/minute.ts';

/** A moment that says how far its clocks are ahead of UTC: day, hour, minute, second, and that. */
const moment = new RegExp(
  `(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(?::(\\d\\d)(:\\d\\d(?:\\.\\d+)?)?)?(${offset})(?=[?~%]?(?:/|$))`,
  'g',
);
const millisecondsPerMinute = 60_000;

/** Minutes from `+0530`, `+05:30`, `+05` or `Z`. */
function minutesAhead(written: string): number {
  const [, sign = '', hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(written) ?? [];
  return Number(`${sign}${Number(hours) * 60 + Number(minutes)}`);
}

const pad = (number: number) => String(number).padStart(2, '0');

/** `+08:00` */
function offsetText(minutes: number): string {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

/**
 * A date with what the clocks of a time zone show instead of those of another offset from UTC, which stays written
 * after it, so that the moment is the same. Dates without an offset, and what isn’t a date, stay as they are.
 * @param edtf date or interval
 * @param timeZone IANA name
 */
export function inCivilTime(edtf: string, timeZone: string): string {
  if (!hasOffset(edtf) || !readEdtf(edtf)) return edtf;
  return edtf.replaceAll(
    moment,
    (whole, day: string, hours: string, minutes: string | undefined, seconds, from: string) => {
      const there = Date.parse(`${day}T${hours}:${minutes ?? '00'}Z`);
      if (Number.isNaN(there)) return whole;
      const utc = there - minutesAhead(from) * millisecondsPerMinute;
      const ahead = tzOffset(timeZone, new Date(utc));
      const here = minuteOf(utc + ahead * millisecondsPerMinute);
      // An hour stays an hour where clocks differ by whole hours.
      const isHour = minutes === undefined && here % 60 === 0;
      const clock = isHour ? clockOf(here).slice(0, 2) : `${clockOf(here)}${String(seconds ?? '')}`;
      return `${isoOf(here)}T${clock}${offsetText(ahead)}`;
    },
  );
}

/** A date with days instead of clock times; what isn’t a date stays as it is. */
export const withoutClock = (edtf: string): string =>
  readEdtf(edtf) ? edtf.replaceAll(/T\d\d[^/]*/g, '') : edtf;
