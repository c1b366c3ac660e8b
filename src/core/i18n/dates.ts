import { clockOf, dateOf, type Minute } from '../time/minute.ts';
import { language, t, type Calendar } from './i18n.ts';

/** Date formats of a language; those of days and longer take any of their minutes. */
interface Dates {
  /** “11 May 2023” */
  readonly day: (minute: Minute) => string;
  /** “11 May” */
  readonly dayMonth: (minute: Minute) => string;
  /** “09:30” */
  readonly clock: (minute: Minute) => string;
  /** “May 2023” */
  readonly month: (minute: Minute) => string;
  /** “May 2023” inside a phrase, where some languages inflect the month. */
  readonly monthInPhrase: (minute: Minute) => string;
  /** “2023”, or “45 BC” */
  readonly year: (minute: Minute) => string;
  /** “11” */
  readonly dayOfMonth: (minute: Minute) => string;
}

const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/**
 * Whether `Intl` can format dates in a language. Chromium lacks languages that its own menus don't have: it falls
 * back to another language, or writes “M05” for May.
 */
export function isKnownToIntl(locale: string): boolean {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const [asked] = locale.split('-');
  return format.resolvedOptions().locale.split('-')[0] === asked && !/\d/.test(format.format(0));
}

/** Whether a minute lies before the year 1. Year 0 is 1 BC. */
const isBc = (minute: Minute) => dateOf(minute).getUTCFullYear() < 1;

/**
 * A format that is made when it is first used: each takes a slow phone several milliseconds. Everywhere in the Gregorian
 * calendar, as in links and data, and in civil time.
 */
function formatIn(locale: string, parts: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let made: Intl.DateTimeFormat | undefined;
  const options = { ...parts, calendar: 'gregory', timeZone: 'UTC' };
  return () => (made ??= new Intl.DateTimeFormat(locale, options));
}

/** A format for years from 1, and one with the era for years before. */
function withYear(locale: string, parts: Intl.DateTimeFormatOptions) {
  const plain = formatIn(locale, parts);
  const withEra = formatIn(locale, { ...parts, era: 'short' });
  return (one: Minute) => (isBc(one) ? withEra() : plain());
}

function byIntl(locale: string): Dates {
  const day = withYear(locale, full);
  const dayMonth = formatIn(locale, { ...full, year: undefined });
  const month = withYear(locale, { ...full, day: undefined });
  const clock = formatIn(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const year = withYear(locale, { year: 'numeric' });
  const dayOfMonth = formatIn(locale, { day: 'numeric' });
  return {
    day: (one) => day(one).format(dateOf(one)),
    dayMonth: (one) => dayMonth().format(dateOf(one)),
    dayOfMonth: (one) => dayOfMonth().format(dateOf(one)),
    clock: (one) => clock().format(dateOf(one)),
    month: (one) => month(one).format(dateOf(one)),
    year: (one) => year(one).format(dateOf(one)),
    monthInPhrase: (one) => {
      const parts = day(one).formatToParts(dateOf(one));
      const at = parts.findIndex(({ type }) => type === 'day');
      return parts
        .filter((_, index) => index !== at && index !== at + 1)
        .map(({ value }) => value)
        .join('');
    },
  };
}

function byCalendar(calendar: Calendar): Dates {
  const read = (one: Minute, names: string) => {
    const date = dateOf(one);
    const month = names.split(' ')[date.getUTCMonth()] ?? '';
    return { day: date.getUTCDate(), month, year: yearOf(one) };
  };
  const yearOf = (one: Minute) => {
    const year = dateOf(one).getUTCFullYear();
    return year < 1 ? calendar.bc({ year: 1 - year }) : year;
  };
  const named = (one: Minute) => read(one, calendar.months());
  return {
    day: (one) => calendar.day(named(one)),
    dayMonth: (one) => calendar.dayMonth(named(one)),
    clock: clockOf,
    year: (one) => String(yearOf(one)),
    dayOfMonth: (one) => String(dateOf(one).getUTCDate()),
    month: (one) => calendar.monthYear(read(one, calendar.monthsAlone())),
    monthInPhrase: (one) => calendar.monthYear(named(one)),
  };
}

const known = new Map<string, Dates>();

/**
 * Date formats of the language in use: by `Intl`, or with the months in the language's messages if `Intl` lacks it.
 */
export function dates(): Dates {
  const { code, locale } = language();
  let found = known.get(code);
  if (!found) {
    const { calendar } = t();
    found = calendar && !isKnownToIntl(locale) ? byCalendar(calendar) : byIntl(locale);
    known.set(code, found);
  }
  return found;
}
