import { dates } from '../i18n/dates.ts';
import { formatMoment } from './format.ts';
import { inLatinDigits } from './latin-digits.ts';
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

/** Without accents; vowel signs, as in Hindi, are letters. */
const lettersOf = (text: string) =>
  text
    .toLocaleLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]|[^\p{L}\p{M}]/gu, '');

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
  const names = Array.from({ length: 12 }, (_, month) =>
    lettersOf(format(dayIn(2000, month, 1) ?? 0)),
  );
  const isWhole = names.includes(letters);
  if (!isWhole && letters.length < leastLetters) return undefined;
  const found = names.flatMap((name, month) =>
    (isWhole ? name === letters : name.startsWith(letters)) ? [month] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A number of a text, and the text without it. */
interface Found {
  readonly value: number;
  readonly rest: string;
}

/** The Ides of March 45 BC, to see how a language writes days before the year 1. */
const ides = dayIn(-44, 2, 15) ?? 0;

const partsOf = (year: string) =>
  inLatinDigits(year)
    .split(/\d+/)
    .map((part) => [...lettersOf(part)].join('[^\\p{L}\\p{N}]*'))
    .filter((pattern) => pattern !== '');

/**
 * What a language writes before and after the number of a year before 1, as patterns that allow other punctuation: the
 * era first, which is the longest that it doesn't write with other years.
 */
function eraAndOthers(): readonly RegExp[] {
  const inAnyYear = partsOf(dates().year(dayIn(2000, 0, 1) ?? 0));
  const rank = (part: string) => (inAnyYear.includes(part) ? 0 : part.length);
  return partsOf(dates().year(ides))
    .sort((a, b) => rank(b) - rank(a))
    .map((pattern) => new RegExp(`${pattern}[.․]*`, 'iu'));
}

/** A year with the era of years before 1: 0 is 1 BC. With a day, in the order of the language. */
function yearBcIn(text: string): Found | undefined {
  const given = text.normalize('NFKD');
  const [era, ...others] = eraAndOthers();
  if (!era?.test(given)) return undefined;
  const rest = [era, ...others].reduce((left, one) => left.replace(one, ' '), given);
  const numbers = rest.match(/\d+/g) ?? [];
  const inLanguage = inLatinDigits(dates().day(ides))
    .split(/[^\d]+/)
    .filter(Boolean)
    .indexOf('45');
  const year = numbers.length > 1 ? numbers[inLanguage] : numbers[0];
  if (numbers.length > 3 || year === undefined) return undefined;
  return { value: 1 - Number(year), rest: rest.replace(year, ' ') };
}

/**
 * The month of numbers that follow the year, in languages that write months as numbers, such as “2023年5月11日”.
 * @returns the month from 0, and what is left
 */
function numericMonthIn(
  numbers: readonly string[],
): { month: number; left: readonly string[] } | undefined {
  const [year, month] = inLatinDigits(dates().month(ides)).match(/\d+/g) ?? [];
  const [first, ...left] = numbers;
  const isNumeric = year === '45' && month === '3';
  if (!isNumeric || first === undefined || Number(first) < 1 || Number(first) > 12)
    return undefined;
  return { month: Number(first) - 1, left };
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
  const written = inLatinDigits(given);
  const clock = clockIn(written);
  const dated = clock?.rest ?? written;
  const bc = yearBcIn(dated);
  const year = bc ?? yearIn(dated);
  if (!year) return given;
  const numbers = year.rest.match(/\d+/g) ?? [];
  const numeric = numericMonthIn(numbers);
  const [date, ...others] = numeric?.left ?? numbers;
  if (bc && numbers.length === 0 && lettersOf(bc.rest) === '')
    return isoOf(dayIn(bc.value, 0, 1) ?? 0).slice(0, -6);
  const isMonth = date === undefined;
  const month = numeric
    ? numeric.month
    : isMonth
      ? (monthOf(year.rest, dates().month) ?? monthOf(year.rest, dates().monthInPhrase))
      : monthOf(year.rest, dates().day);
  if (month === undefined || others.length > 0) return given;
  const day = dayIn(year.value, month, isMonth ? 1 : Number(date));
  if (day === undefined) return given;
  if (isMonth) return clock ? given : isoOf(day).slice(0, -3);
  return clock ? `${isoOf(day)}T${clockOf(clock.value % minutesPerDay)}` : isoOf(day);
}
