import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languages } from '#core/i18n/languages.ts';
import { baseMap, beforeUse, bounds, regional, storyData } from '../../bench/sizes.mjs';
import { root } from '../../scripts/set-up.mjs';

// Unlike times, sizes are the same on every machine, so they are tested here too.
test('what a browser loads stays within its limits', () => {
  const kilobytes = (bytes: number) => bytes / 1024;
  for (const { code } of languages)
    expect(kilobytes(beforeUse(code)), code).toBeLessThanOrEqual(bounds.beforeUse);
  expect(kilobytes(storyData())).toBeLessThanOrEqual(bounds.storyData);
  expect(kilobytes(baseMap())).toBeLessThanOrEqual(bounds.baseMap);
  expect(kilobytes(regional())).toBeLessThanOrEqual(bounds.regional);
});

test('the script for host pages is small', () => {
  expect(gzipSync(readFileSync(`${root}build/embed.js`), { level: 9 }).length).toBeLessThan(3072);
});
