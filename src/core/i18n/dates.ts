import type { Day } from '../time/day.ts';
import { language, t, type Calendar } from './i18n.ts';

/** Date formats of a language. */
interface Dates {
  /** “11 May 2023” */
  readonly day: (day: Day) => string;
  /** “11 May” */
  readonly dayMonth: (day: Day) => string;
  /** “May 2023” */
  readonly month: (day: Day) => string;
  /** “May 2023” inside a phrase, where some languages inflect the month. */
  readonly monthInPhrase: (day: Day) => string;
}

const dateOf = (day: Day) => new Date(day * 86_400_000);
const full = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/**
 * Whether `Intl` can format dates in a language. Chromium lacks languages that its own menus don't have: it falls
 * back to another language, or writes “M05” for May.
 */
export function isKnownToIntl(locale: string): boolean {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const [asked] = locale.split('-');
  return format.resolvedOptions().locale.split('-')[0] === asked && !/\d/.test(format.format(0));
}

function byIntl(locale: string): Dates {
  const day = new Intl.DateTimeFormat(locale, full);
  const dayMonth = new Intl.DateTimeFormat(locale, { ...full, year: undefined });
  const month = new Intl.DateTimeFormat(locale, { ...full, day: undefined });
  return {
    day: (one) => day.format(dateOf(one)),
    dayMonth: (one) => dayMonth.format(dateOf(one)),
    month: (one) => month.format(dateOf(one)),
    monthInPhrase: (one) => {
      const parts = day.formatToParts(dateOf(one));
      const at = parts.findIndex(({ type }) => type === 'day');
      return parts
        .filter((_, index) => index !== at && index !== at + 1)
        .map(({ value }) => value)
        .join('');
    },
  };
}

function byCalendar(calendar: Calendar): Dates {
  const read = (one: Day, names: string) => {
    const date = dateOf(one);
    const month = names.split(' ')[date.getUTCMonth()] ?? '';
    return { day: date.getUTCDate(), month, year: date.getUTCFullYear() };
  };
  const named = (one: Day) => read(one, calendar.months());
  return {
    day: (one) => calendar.day(named(one)),
    dayMonth: (one) => calendar.dayMonth(named(one)),
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
