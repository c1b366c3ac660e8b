import { expect, test } from 'vitest';
import { axisOf } from '../time/axis.ts';
import { parseEdtf } from '../checking/parse-edtf.ts';
import { minuteOf, minutesPerDay } from '../time/minute.ts';
import { timelineSpan } from './control-spans.ts';

const day = (iso: string) => minuteOf(Date.parse(iso));
const axis = axisOf([
  {
    interval: { start: day('2000-01-01'), end: day('2000-01-01') + 100 * minutesPerDay },
    weight: 1,
  },
]);
function spanOf(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.faults);
  const { from, to, full } = timelineSpan(axis, parsed.value);
  return [from, to, ...full].map((at) => Number(at.toFixed(2)));
}

test.each([
  ['2000-01-11/2000-01-20', [0.1, 0.2, 0, 1]],
  // Rises over the first six of ten days, then stays full to its exact end.
  ['2000-01-14~/2000-01-20', [0.1, 0.2, 0.6, 1]],
  ['2000-01-11/..', [0.1, 1, 0, 0.96]],
  ['../2000-01-20', [0, 0.2, 0.2, 1]],
  ['1990/1991', [0, 0, 0, 0]],
])('places %s at %j', (edtf, expected) => expect(spanOf(edtf)).toEqual(expected));
