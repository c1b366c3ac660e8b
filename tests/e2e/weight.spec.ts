import { expect, test } from '@playwright/test';
import { languages } from '../../src/core/words/languages.ts';
import { baseMap, beforeUse, storyData } from '../../bench/sizes.mjs';

// Sizes, unlike times, are the same on every machine: they are held here too.
test('what a reader’s browser brings stays within its bounds', () => {
  const kilobytes = (bytes: number) => bytes / 1024;
  for (const { code } of languages)
    expect(kilobytes(beforeUse(code)), code).toBeLessThanOrEqual(105);
  expect(kilobytes(storyData())).toBeLessThanOrEqual(250);
  expect(kilobytes(baseMap())).toBeLessThanOrEqual(320);
});
