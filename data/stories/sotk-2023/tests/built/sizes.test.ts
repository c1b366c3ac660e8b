import { expect, test } from 'vitest';
import { languages } from '#core/i18n/languages.ts';
import { baseMap, beforeUse, bounds, regional, storyData } from '../../../../../bench/sizes.mjs';

test('the story’s data and base map stay within their limits', () => {
  const kilobytes = (bytes: number) => bytes / 1024;
  expect(kilobytes(storyData())).toBeLessThanOrEqual(bounds.storyData);
  expect(kilobytes(baseMap())).toBeLessThanOrEqual(bounds.baseMap);
  expect(kilobytes(regional())).toBeLessThanOrEqual(bounds.regional);
});

test('what a browser loads before this article is usable stays within its limit', () => {
  for (const { code } of languages)
    expect(beforeUse(code, 'sotk-2023') / 1024, code).toBeLessThanOrEqual(bounds.beforeUse);
});
