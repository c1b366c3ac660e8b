/** A calendar day in UTC as a count of days since 1970-01-01, the unit in which all time is computed. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The day on which a time falls in UTC. @param milliseconds since 1970-01-01T00:00Z */
export function dayOf(milliseconds: number): Day {
  return Math.floor(milliseconds / millisecondsPerDay);
}

/** A day as `YYYY-MM-DD` (ISO 8601), for the years 0 to 9999. */
export function isoOf(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
