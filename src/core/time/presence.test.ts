import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minuteOf, minutesPerDay } from './minute.ts';
import { parseEdtf } from '../checking/parse-edtf.ts';
import { presence } from './presence.ts';

const day = (iso: string) => minuteOf(Date.parse(iso));
function span(text: string) {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(parsed.faults);
  return parsed.value;
}
const on = (text: string, iso: string) => Number(presence(span(text), day(iso)).toFixed(2));

test.each([
  ['2023-05-11/..', '2023-05-10', 0],
  ['2023-05-11/..', '2023-05-11', 1],
  ['1993-04-02~/..', '1993-03-29', 0],
  ['1993-04-02~/..', '1993-03-30', 0.08],
  ['1993-04-02~/..', '1993-04-02', 0.58],
  ['1993-04-02~/..', '1993-04-05', 1],
  ['../2020-10-XX', '2020-09-30', 1],
  ['../2020-10-XX', '2020-10-16', 0.52],
  ['../2020-10-XX', '2020-11-01', 0],
  ['1993-04-03~', '1993-04-01', 0.5],
  ['1993-04-03~', '1993-04-03', 1],
  ['1993-04-03~', '1993-04-07', 0],
  ['199X', '1990-01-01', 0],
  ['199X', '1995-01-01', 1],
])('%s on %s has certainty %f', (text, iso, expected) => expect(on(text, iso)).toBe(expected));

test('if one ends as the other begins, on the same inexact date, their certainties add up to 1', () => {
  const inexact = fc
    .tuple(
      fc.integer({ min: 1900, max: 2024 }),
      fc.constantFrom('', '-05', '-05-12'),
      fc.constantFrom('?', '~', '%'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(inexact, fc.integer({ min: -800, max: 800 }), (date, by) => {
      const begins = span(`${date}/..`);
      // It ends before that date, with the same margin, as the other begins.
      const ends = { start: -Infinity, end: begins.fullFrom ?? 0, fullTo: begins.start };
      const at = begins.start + by * minutesPerDay;
      expect(presence(begins, at) + presence(ends, at)).toBeCloseTo(1);
    }),
  );
});
