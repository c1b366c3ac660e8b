import { expect, test } from 'vitest';
import { dateAsEdtf } from './written-dates.ts';

test.each([
  ['2019-11-03', '2019-11-03'],
  ['2019-11', '2019-11'],
  [1854, '1854'],
  ['3.11.2019', '2019-11-03'],
  ['03.11.2019', '2019-11-03'],
  ['3. 11. 2019', '2019-11-03'],
  ['2019-11-03T21:10:00Z', '2019-11-03T21:10:00Z'],
  ['2019-11-03 21:10', '2019-11-03T21:10'],
  ['2019-11-03 21:10:42.5 +0400', '2019-11-03T21:10:42.5+0400'],
  ['2019-11-03 21:10:42 UTC', '2019-11-03T21:10:42Z'],
  [1_572_815_400_000, '2019-11-03T21:10Z'],
  // How software writes a day.
  ['2019-11-03T00:00:00.000Z', '2019-11-03'],
  [1_572_739_200_000, '2019-11-03'],
  ['31.11.2019', undefined],
  // The month may be first.
  ['03/11/2019', undefined],
  ['11.2019', undefined],
  ['soon', undefined],
  [1.5, undefined],
  // Beyond the year 9999.
  [253_402_300_800_000, undefined],
  [1e308, undefined],
  [-1e308, undefined],
])('%j is %j', (written, date) => {
  expect(dateAsEdtf(written)).toBe(date);
});
