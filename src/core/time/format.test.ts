import { expect, test } from 'vitest';
import { parseEdtf } from '../checking/parse-edtf.ts';
import { formatInterval } from './format.ts';

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
