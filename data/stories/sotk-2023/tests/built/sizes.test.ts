import { expect, test } from 'vitest';
import { baseMap, bounds, regional, storyData } from '../../../../../bench/sizes.mjs';

test('the story’s data and base map stay within their limits', () => {
  const kilobytes = (bytes: number) => bytes / 1024;
  expect(kilobytes(storyData())).toBeLessThanOrEqual(bounds.storyData);
  expect(kilobytes(baseMap())).toBeLessThanOrEqual(bounds.baseMap);
  expect(kilobytes(regional())).toBeLessThanOrEqual(bounds.regional);
});
