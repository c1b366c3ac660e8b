import { dates } from '../i18n/dates.ts';
import { t } from '../i18n/i18n.ts';
import { isoOf, type Day } from './day.ts';
import { lastDay, type Interval } from './interval.ts';

/** Formats a day, such as “11 May 2023”. */
export function formatDay(day: Day): string {
  return dates().day(day);
}

/**
 * Formats an interval, both ends inclusive: “11 May 2023”, “1–11 May 2023”, “30 April – 11 May 2023”, “since 23 April
 * 2023”, “until 27 September 2020”, “always”.
 */
export function formatInterval({ start, end }: Interval): string {
  if (start === -Infinity && end === Infinity) return t().time.always();
  if (end === Infinity) return t().time.since({ date: formatDay(start) });
  const to = lastDay({ start, end });
  const last = formatDay(to);
  if (start === -Infinity) return t().time.until({ date: last });
  if (end - start === 1) return last;
  const [from, until] = [isoOf(start), isoOf(to)];
  if (from.slice(0, -6) !== until.slice(0, -6)) return `${formatDay(start)} – ${last}`;
  if (from.slice(0, -3) !== until.slice(0, -3)) return `${dates().dayMonth(start)} – ${last}`;
  // All interface languages write the day first.
  return `${new Date(start * 86_400_000).getUTCDate()}–${last}`;
}
