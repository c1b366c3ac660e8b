/** A calendar day in UTC, as the number of days since 1970-01-01. All dates are computed in this unit. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The UTC day of a timestamp. @param milliseconds since 1970-01-01T00:00Z */
export function dayOf(milliseconds: number): Day {
  return Math.floor(milliseconds / millisecondsPerDay);
}

/** The day of a moment where the reader is. */
export function localDay(moment: Date): Day {
  return dayOf(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
}

/**
 * Formats a day as `YYYY-MM-DD` (ISO 8601), for the years -9999 to 9999. Year 0 is 1 BC, so that -0044 is 45 BC.
 */
export function isoOf(day: Day): string {
  const date = new Date(day * millisecondsPerDay);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  // Month and day, after the year and `-`: Date writes years beyond four digits with more of them.
  const [, monthAndDay = ''] = /(\d\d-\d\d)T/.exec(date.toISOString()) ?? [];
  return `${year < 0 ? '-' : ''}${digits}-${monthAndDay}`;
}
