import { expect, test } from 'vitest';
import { formatUncertainty, formatEdtf } from './format-edtf.ts';

test.each([
  ['2023-05-11', '11 May 2023'],
  ['2020-11-10/2023-09-20', '10 November 2020 – 20 September 2023'],
  ['../..', 'always'],
  ['1993-04-02~/..', 'since around 2 April 1993'],
  ['../1993-04-02?', 'until possibly 2 April 1993'],
  ['1990-01%/1992-05-12', 'possibly around January 1990 – 12 May 1992'],
  ['1991~/2020-10-09', 'around 1991 – 9 October 2020'],
  ['1991', '1991'],
  ['2020-10-XX/..', 'since an unknown day in October 2020'],
  ['199X', 'some time in 1990–1999'],
  ['1992-XX', 'some time in 1992'],
  ['-0044-03-15', '15 March 45 BC'],
  ['-0044', '45 BC'],
  ['-0500/0079', '501 BC – 79'],
  ['0000-02-29', '29 February 1 BC'],
  ['-0044~', 'around 45 BC'],
  ['-0044-03-15/-0044-04-20', '15 March – 20 April 45 BC'],
  ['-00XX', 'some time in 100 BC–1 BC'],
  ['-0044-03', 'March 45 BC'],
  ['1985-1X', 'some time in 1 October – 31 December 1985'],
])('formats %s as “%s”', (edtf, words) => expect(formatEdtf(edtf)).toBe(words));

test.each([
  ['2023-05-11/..', ''],
  ['1993-04-02~/..', 'exact start date unknown: 30 March – 5 April 1993'],
  ['../2020-10-XX', 'exact end date unknown: 1–31 October 2020'],
  ['-0044~', 'exact date unknown: 1 January 46 BC – 31 December 44 BC'],
  ['1993-04-03~', 'exact date unknown: 31 March – 6 April 1993'],
])('formats the uncertainty of %s as “%s”', (edtf, words) =>
  expect(formatUncertainty(edtf)).toBe(words),
);
