/**
 * A minute of a story’s civil time: how many minutes its clocks had passed since they showed 1970-01-01T00:00, had they
 * never been changed. All times are computed in this unit. Each day has 1440; where clocks are put back, an hour has two
 * meanings.
 */
export type Minute = number;

export const minutesPerDay = 1440;

const millisecondsPerMinute = 60_000;

/** The minute of a timestamp. @param milliseconds since 1970-01-01T00:00 on the clocks */
export function minuteOf(milliseconds: number): Minute {
  return Math.floor(milliseconds / millisecondsPerMinute);
}

/** The date whose parts in UTC are those on the clocks. */
export function dateOf(minute: Minute): Date {
  return new Date(minute * millisecondsPerMinute);
}

/** The last multiple of a number of minutes, not after a minute. Avoids -0. */
export function floorTo(step: number, minute: Minute): Minute {
  return Math.floor(minute / step) * step + 0;
}

/** The first minute of a day. */
export const dayOf = (minute: Minute): Minute => floorTo(minutesPerDay, minute);

/** Whether a day begins with a minute. Also what is open. */
export const isDayStart = (minute: Minute): boolean =>
  !Number.isFinite(minute) || minute % minutesPerDay === 0;

/** The first minute of the day of a moment where the reader is. */
export function localDay(moment: Date): Minute {
  return minuteOf(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
}

/**
 * Formats the day of a minute as `YYYY-MM-DD` (ISO 8601), for the years -9999 to 9999. Year 0 is 1 BC, so that -0044 is
 * 45 BC.
 */
export function isoOf(minute: Minute): string {
  const date = dateOf(minute);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  // Month and day, after the year and `-`: Date writes years beyond four digits with more of them.
  const [, monthAndDay = ''] = /(\d\d-\d\d)T/.exec(date.toISOString()) ?? [];
  return `${year < 0 ? '-' : ''}${digits}-${monthAndDay}`;
}

/** Formats what the clocks show as `HH:MM`. */
export const clockOf = (minute: Minute): string => dateOf(minute).toISOString().slice(-13, -8);

/** Formats a minute as `YYYY-MM-DDTHH:MM`. */
export const isoMinute = (minute: Minute): string => `${isoOf(minute)}T${clockOf(minute)}`;
