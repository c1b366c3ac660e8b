import { dates } from '../i18n/dates.ts';
import { formatMoment } from './format.ts';
import { clockOf, isoOf, minuteOf, minutesPerDay, type Minute } from './minute.ts';
import { readEdtf } from './edtf.ts';

/** With a year of four digits, since fewer could be read as a day, or before the year 1. */
const exact = /^(?:[1-9]\d{3}|-\d{4}|0000)-\d\d-\d\d(T\d\d:\d\d)?$/;
const monthOrYearBc = /^(?:-\d{4}|0000)(-\d\d)?$/;

/**
 * A date as readers write it, “11 May 2023”, “11 May 2023, 09:30” or “218 BC”, if it is an exact day or minute from the
 * year 1000 on, or anything exact before the year 1; otherwise as in EDTF.
 */
export function textOf(edtf: string): string {
  const span = readEdtf(edtf);
  if (!span) return edtf;
  const { start } = span;
  const [isExact, clock] = exact.exec(edtf) ?? [];
  if (isExact !== undefined) return clock === undefined ? dates().day(start) : formatMoment(start);
  const [isLong, month] = monthOrYearBc.exec(edtf) ?? [];
  if (isLong === undefined) return edtf;
  return month === undefined ? dates().year(start) : dates().month(start);
}

const lettersOf = (text: string) =>
  text
    .toLocaleLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '');

/** Letters that are enough to tell months apart: June from July, in all languages. */
const leastLetters = 3;

/** The day of a month in a year, undefined if the month is shorter. */
function dayIn(year: number, month: number, date: number): Minute | undefined {
  const time = new Date(0);
  time.setUTCFullYear(year, month, date);
  return time.getUTCMonth() === month ? minuteOf(time.getTime()) : undefined;
}

/** Month, from 0, whose name begins as the text does in a format; undefined if it is none or could be several. */
function monthOf(text: string, format: (minute: Minute) => string): number | undefined {
  const letters = lettersOf(text);
  if (letters.length < leastLetters) return undefined;
  const months = Array.from({ length: 12 }, (_, month) => month).filter((month) =>
    lettersOf(format(dayIn(2000, month, 1) ?? 0)).startsWith(letters),
  );
  return months.length === 1 ? months[0] : undefined;
}

/** A number of a text, and the text without it. */
interface Found {
  readonly value: number;
  readonly rest: string;
}

/** The Ides of March 45 BC, to see how a language writes days before the year 1. */
const ides = dayIn(-44, 2, 15) ?? 0;

/**
 * What a language writes before and after the number of a year, as patterns that allow other punctuation: the longest
 * first, which is the era.
 */
const eraIn = (year: string): readonly RegExp[] =>
  year
    .split(/\d+/)
    .map((part) => [...lettersOf(part)].join('[^\\p{L}\\p{N}]*'))
    .filter((pattern) => pattern !== '')
    .sort((a, b) => b.length - a.length)
    .map((pattern) => new RegExp(`${pattern}[.․]*`, 'iu'));

/** A year with the era of years before 1: 0 is 1 BC. With a day, in the order of the language. */
function yearBcIn(text: string): Found | undefined {
  const given = text.normalize('NFKD');
  const [era, ...others] = eraIn(dates().year(ides));
  if (!era?.test(given)) return undefined;
  const rest = [era, ...others].reduce((left, one) => left.replace(one, ' '), given);
  const numbers = rest.match(/\d+/g) ?? [];
  const inLanguage = dates()
    .day(ides)
    .split(/[^\d]+/)
    .filter(Boolean)
    .indexOf('45');
  const year = numbers.length === 2 ? numbers[inLanguage] : numbers[0];
  if (numbers.length > 2 || year === undefined) return undefined;
  return { value: 1 - Number(year), rest: rest.replace(year, ' ') };
}

/** A year of four digits. */
function yearIn(text: string): Found | undefined {
  const [year] = /(?<!\d)\d{4}(?!\d)/.exec(text) ?? [];
  return year === undefined ? undefined : { value: Number(year), rest: text.replace(year, ' ') };
}

/** What the clock shows, at the end of a text, in minutes. */
function clockIn(text: string): Found | undefined {
  const [whole, hours, minutes] = /[\s,]+([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { value: Number(hours) * 60 + Number(minutes), rest: text.slice(0, -whole.length) };
}

/**
 * A date written with the name of a month in the language in use, “11 May 2023”, “11 May 2023, 09:30”, “May 2023” or
 * “October 218 BC”, or a year before 1, as EDTF. The name may be shortened, and the day may come first or second. Any
 * other text is returned as it is, without spaces around it.
 */
export function edtfOfText(text: string): string {
  const given = text.trim();
  const clock = clockIn(given);
  const dated = clock?.rest ?? given;
  const bc = yearBcIn(dated);
  const year = bc ?? yearIn(dated);
  if (!year) return given;
  const [date, ...others] = year.rest.match(/\d+/g) ?? [];
  if (bc && date === undefined && lettersOf(bc.rest) === '')
    return isoOf(dayIn(bc.value, 0, 1) ?? 0).slice(0, -6);
  const isMonth = date === undefined;
  const month = isMonth
    ? (monthOf(year.rest, dates().month) ?? monthOf(year.rest, dates().monthInPhrase))
    : monthOf(year.rest, dates().day);
  if (month === undefined || others.length > 0) return given;
  const day = dayIn(year.value, month, isMonth ? 1 : Number(date));
  if (day === undefined) return given;
  if (isMonth) return clock ? given : isoOf(day).slice(0, -3);
  return clock ? `${isoOf(day)}T${clockOf(clock.value % minutesPerDay)}` : isoOf(day);
}
