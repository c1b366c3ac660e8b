import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storyFolders } from '../../scripts/read-stories.ts';
import { root } from '../../scripts/set-up.mjs';

const text = readFileSync(`${root}build/licences.txt`, 'utf8');

test.each([
  // Imported, loaded as a worker, and fonts.
  ['svelte', 'MIT'],
  ['@sveltejs/kit', 'MIT'],
  ['maplibre-gl', 'BSD-3-Clause'],
  ['minisearch', 'MIT'],
  ['qr', ''],
  ['@lucide/svelte', 'ISC'],
  ['@fontsource/noto-sans', 'OFL-1.1'],
  ['geographiclib-geodesic', 'MIT'],
])('the licence of %s is among the notices', (name, licence) => {
  const notice = text.split(/\n-{80}\n/).find((one) => one.trim().startsWith(`${name} `));
  expect(notice).toContain(licence);
  expect(notice).toMatch(/copyright|permission/i);
});

test('pages link to the notices', () => {
  const stories = storyFolders(`${root}data/stories`);
  for (const page of ['', ...stories.flatMap((slug) => [`${slug}/`, `${slug}/embed/`])]) {
    const html = readFileSync(`${root}build/${page}index.html`, 'utf8');
    expect(html).toMatch(/<link rel="license" href="(\.\.?\/)*licences\.txt"/);
  }
  for (const slug of stories)
    expect(readFileSync(`${root}build/${slug}/disputed-places/index.html`, 'utf8')).toMatch(
      /<a href="(\.\.\/)*licences\.txt"/,
    );
});
