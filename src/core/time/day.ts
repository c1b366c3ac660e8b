/** A calendar day in UTC, as the number of days since 1970-01-01. All dates are computed in this unit. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The UTC day of a timestamp. @param milliseconds since 1970-01-01T00:00Z */
export function dayOf(milliseconds: number): Day {
  return Math.floor(milliseconds / millisecondsPerDay);
}

/** Formats a day as `YYYY-MM-DD` (ISO 8601), for the years 0 to 9999. */
export function isoOf(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
