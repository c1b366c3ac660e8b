import { expect, test } from 'vitest';
import { parseEdtf } from '../checking/parse-edtf.ts';
import { formatInterval, formatLastIn } from './format.ts';
import { lastMinute } from './interval.ts';

test.each([
  ['2023-05-11', '11 May 2023'],
  ['2023-05-01/2023-05-11', '1–11 May 2023'],
  ['2023-04-30/2023-05-11', '30 April – 11 May 2023'],
  ['2020-11-10/2023-09-20', '10 November 2020 – 20 September 2023'],
  ['2023-04-23/..', 'since 23 April 2023'],
  ['../2020-09-27', 'until 27 September 2020'],
  ['..', 'always'],
])('formats %s as “%s”', (edtf, words) => {
  const parsed = parseEdtf(edtf);
  expect(parsed.ok && formatInterval(parsed.value)).toBe(words);
});

test.each([
  ['day', '2000-01-31', '31 January 2000'],
  ['month', '2000-01-31', 'January 2000'],
  ['month', '-0217-10-31', 'October 218 BC'],
  ['month', '2000-01-30', '30 January 2000'],
  ['year', '2000-12-31', '2000'],
  ['year', '2000-11-30', '30 November 2000'],
  ['minute', '2000-12-31T23:58', '31 December 2000, 23:58'],
] as const)('by the %s, what ends with %s is as of “%s”', (unit, last, words) => {
  const parsed = parseEdtf(last);
  expect(parsed.ok && formatLastIn(unit, lastMinute(parsed.value))).toBe(words);
});
