import { dates } from '../i18n/dates.ts';
import { dayOf, isoOf, type Day } from './day.ts';

/** With a year of four digits: fewer could be read as a day. */
const exactDay = /^[1-9]\d{3}-\d\d-\d\d$/;

/** A date as readers write it, “11 May 2023”, if it is an exact day from the year 1000 on; otherwise as in EDTF. */
export function textOf(edtf: string): string {
  return exactDay.test(edtf) ? dates().day(dayOf(Date.parse(edtf))) : edtf;
}

const lettersOf = (text: string) =>
  text
    .toLocaleLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '');

/** Letters that are enough to tell months apart: June from July, in all languages. */
const leastLetters = 3;

/** The day of a month in a year, undefined if the month is shorter. */
function dayIn(year: number, month: number, date: number): Day | undefined {
  const time = new Date(0);
  time.setUTCFullYear(year, month, date);
  return time.getUTCMonth() === month ? dayOf(time.getTime()) : undefined;
}

/** Month, from 0, whose name begins as the text does in a format; undefined if it is none or could be several. */
function monthOf(text: string, format: (day: Day) => string): number | undefined {
  const letters = lettersOf(text);
  if (letters.length < leastLetters) return undefined;
  const months = Array.from({ length: 12 }, (_, month) => month).filter((month) =>
    lettersOf(format(dayIn(2000, month, 1) ?? 0)).startsWith(letters),
  );
  return months.length === 1 ? months[0] : undefined;
}

/**
 * A date written with the name of a month in the language in use, “11 May 2023” or “May 2023”, as EDTF. The name may be
 * shortened, and the day may come first or second. Any other text is returned as it is, without spaces around it.
 */
export function edtfOfText(text: string): string {
  const given = text.trim();
  const numbers = given.match(/\d+/g) ?? [];
  const year = numbers.find((number) => number.length === 4);
  const [date, ...others] = numbers.filter((number) => number !== year);
  const isMonth = date === undefined;
  const month = monthOf(given, isMonth ? dates().month : dates().day);
  if (year === undefined || month === undefined || others.length > 0) return given;
  const day = dayIn(Number(year), month, isMonth ? 1 : Number(date));
  if (day === undefined) return given;
  return isMonth ? isoOf(day).slice(0, -3) : isoOf(day);
}
