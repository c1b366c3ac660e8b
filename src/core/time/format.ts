import { dates } from '../i18n/dates.ts';
import { t } from '../i18n/i18n.ts';
import { isLastOf, type CalendarUnit } from './calendar-unit.ts';
import { dateOf, dayOf, isDayStart, isoOf, minutesPerDay, type Minute } from './minute.ts';
import { isWholeDays, lastMinute, type Interval } from './interval.ts';

/** Formats the day of a minute, such as “11 May 2023”. */
export function formatDay(minute: Minute): string {
  return dates().day(minute);
}

/** Formats a minute, such as “11 May 2023, 09:30”. */
export function formatMoment(minute: Minute): string {
  return t().time.moment({ date: dates().day(minute), clock: dates().clock(minute) });
}

/** Formats the first minute of a time: “11 May 2023” at the start of a day, and otherwise “11 May 2023, 09:30”. */
export function formatFirst(minute: Minute): string {
  return isDayStart(minute) ? formatDay(minute) : formatMoment(minute);
}

/** Formats the last minute of a time: “11 May 2023” at the end of a day, and otherwise “11 May 2023, 09:30”. */
export function formatLast(minute: Minute): string {
  return isDayStart(minute + 1) ? formatDay(minute) : formatMoment(minute);
}

/**
 * Formats the last minute of a time in a story's unit: “May 2023” at the end of a month where nothing is dated finer, and
 * otherwise as `formatLast`.
 */
export function formatLastIn(unit: CalendarUnit, minute: Minute): string {
  const isCoarse = unit === 'year' || unit === 'month';
  return isCoarse && isLastOf(unit, minute) ? dates()[unit](minute) : formatLast(minute);
}

/** “11 May 2023, 09:30–10:15”, or both with their days. */
function formatMinutes({ start, end }: Interval): string {
  const last = lastMinute({ start, end });
  if (start === last) return formatMoment(start);
  if (dayOf(start) !== dayOf(last)) return `${formatMoment(start)} – ${formatMoment(last)}`;
  const clock = `${dates().clock(start)}–${dates().clock(last)}`;
  return t().time.moment({ date: formatDay(start), clock });
}

/**
 * Formats an interval, both ends inclusive: “11 May 2023”, “1–11 May 2023”, “30 April – 11 May 2023”, “since 23 April
 * 2023”, “until 27 September 2020”, “always”. With clock times if it begins or ends within a day: “11 May 2023,
 * 09:30–10:15”.
 */
export function formatInterval({ start, end }: Interval): string {
  if (start === -Infinity && end === Infinity) return t().time.always();
  if (end === Infinity) return t().time.since({ date: formatFirst(start) });
  const to = lastMinute({ start, end });
  if (start === -Infinity) return t().time.until({ date: formatLast(to) });
  if (!isWholeDays({ start, end })) return formatMinutes({ start, end });
  const last = formatDay(to);
  if (end - start === minutesPerDay) return last;
  const [from, until] = [isoOf(start), isoOf(to)];
  if (from.slice(0, -6) !== until.slice(0, -6)) return `${formatDay(start)} – ${last}`;
  if (from.slice(0, -3) !== until.slice(0, -3)) return `${dates().dayMonth(start)} – ${last}`;
  // All interface languages write the day first.
  return `${dateOf(start).getUTCDate()}–${last}`;
}
