import { Date as EdtfDate, parse, type DateNode, type Node } from 'edtf';
import type { Result } from '../result.ts';
import { dayOf, isoOf, type Day } from './day.ts';
import { lastDay, type Interval } from './interval.ts';

// The package's own `edtf()` and its classes' `type` read class names at run time, which minifying
// changes: only its grammar (`parse`) and the bounds of a Date are used here.

type Parsed = Result<Interval, string>;

/** How far an uncertain (`?`) or approximate (`~`) date may be off, by how precisely it is given. */
const marginByPrecision = [
  { unit: 'year', count: 1 },
  { unit: 'month', count: 1 },
  { unit: 'day', count: 3 },
] as const;

/** Moves a day by whole years, months or days; the 31st of a short month becomes its last day. */
function shift(day: Day, unit: 'year' | 'month' | 'day', count: number): Day {
  if (unit === 'day') return day + count;
  const date = new Date(day * 86_400_000);
  const months = unit === 'year' ? count * 12 : count;
  const target = new Date(date);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + months);
  const lastDay = new Date(target);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay.getUTCDate()));
  return dayOf(target.getTime());
}

function ofDate(node: DateNode): Interval | undefined {
  const date = new EdtfDate(node);
  const first = dayOf(date.min);
  const last = dayOf(date.max);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  if (!node.uncertain && !node.approximate) return { start: first, end: last + 1 };
  const margin = marginByPrecision[Math.min(node.values.length, 3) - 1];
  if (!margin) return undefined;
  return {
    start: shift(first, margin.unit, -margin.count),
    // Shifting the first day after it, and not the last day in it, keeps a month's end a month's end.
    end: shift(last + 1, margin.unit, margin.count),
  };
}

function ofNode(node: Node): Interval | undefined {
  return node.type === 'Date' ? ofDate(node) : undefined;
}

const notADate =
  'is not a date that we read: give a day, month or year, or an interval of two of them (EDTF), such as 2023-05-11 or 2020-11-10/..';

/**
 * Reads an EDTF date or interval (ISO 8601-2) as the days in which it may hold, both of its ends included.
 * `?` and `~` widen by 3 days, a month or a year; `X` spans what it leaves open; a clock time is dropped to its day;
 * an unknown end (empty) is taken as open. Seasons, centuries, sets and lists are refused.
 */
export function parseEdtf(text: string): Parsed {
  const trimmed = text.trim();
  const refused = (why: string): Parsed => ({ ok: false, faults: `“${trimmed}” ${why}` });
  if (trimmed === '..' || trimmed === '../..')
    return { ok: true, value: { start: -Infinity, end: Infinity } };
  let node: Node;
  try {
    node = parse(trimmed);
  } catch {
    return refused(notADate);
  }
  if (node.type !== 'Interval') {
    const interval = ofNode(node);
    return interval ? { ok: true, value: interval } : refused(notADate);
  }
  const [lower, upper] = node.values;
  const isOpen = (end: Node | number | null): end is number | null =>
    end === null || typeof end === 'number';
  const from = isOpen(lower) ? { start: -Infinity, end: -Infinity } : ofNode(lower);
  const to = isOpen(upper) ? { start: Infinity, end: Infinity } : ofNode(upper);
  if (!from || !to) return refused(notADate);
  if (from.start >= to.end || from.start > to.start) return refused('ends before it begins');
  return { ok: true, value: { start: from.start, end: to.end } };
}

/** An interval as EDTF: one day alone, two with a slash, `..` for an open end. Reading it gives the interval again. */
export function edtfOf(interval: Interval): string {
  const from = interval.start === -Infinity ? '..' : isoOf(interval.start);
  const to = interval.end === Infinity ? '..' : isoOf(lastDay(interval));
  return from === to ? from : `${from}/${to}`;
}
