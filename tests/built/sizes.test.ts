import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { languages } from '#core/i18n/languages.ts';
import { beforeUse, bounds, inlineFonts } from '../../bench/sizes.mjs';
import { storyFolders } from '../../scripts/read-stories.ts';
import { root } from '../../scripts/set-up.mjs';

// Unlike times, sizes are the same on every machine, so they are tested here too.
test('what a browser loads before the article is usable stays within its limit', () => {
  const kilobytes = (bytes: number) => bytes / 1024;
  // An article is as long as it is: the limit is that of the program, with the shortest.
  const stories = storyFolders(`${root}data/stories`);
  for (const { code } of languages) {
    const least = Math.min(...stories.map((story) => beforeUse(code, story)));
    expect(kilobytes(least), code).toBeLessThanOrEqual(bounds.beforeUse);
  }
});

test('the fonts in the style sheet are few and cut', () => {
  expect(inlineFonts()).toBeGreaterThan(10_000);
  expect(inlineFonts() / 1024).toBeLessThanOrEqual(bounds.inlineFonts);
});

test('the script for host pages is small', () => {
  expect(gzipSync(readFileSync(`${root}build/embed.js`), { level: 9 }).length).toBeLessThan(3072);
});
