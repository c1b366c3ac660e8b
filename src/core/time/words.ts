import { isoOf, type Day } from './day.ts';
import { lastDay, type Interval } from './interval.ts';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day in words, such as “11 May 2023”. */
export function dayInWords(day: Day): string {
  const [year, month, date] = isoOf(day).split('-').map(Number) as [number, number, number];
  return `${date} ${months[month - 1]} ${year}`;
}

/**
 * An interval in words, both ends included: “11 May 2023”, “1–11 May 2023”, “30 April – 11 May 2023”,
 * “since 23 April 2023”, “until 27 September 2020”, “always”.
 */
export function intervalInWords({ start, end }: Interval): string {
  if (start === -Infinity && end === Infinity) return 'always';
  if (end === Infinity) return `since ${dayInWords(start)}`;
  const last = dayInWords(lastDay({ start, end }));
  if (start === -Infinity) return `until ${last}`;
  if (end - start === 1) return last;
  const from = dayInWords(start).split(' ');
  const to = last.split(' ');
  if (from[2] !== to[2]) return `${from.join(' ')} – ${last}`;
  if (from[1] !== to[1]) return `${from[0]} ${from[1]} – ${last}`;
  return `${from[0]}–${last}`;
}
