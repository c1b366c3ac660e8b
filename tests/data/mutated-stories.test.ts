import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles } from '#core/checking/check-files.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { searchOf } from '#core/search/search.ts';
import { geoJsonOf } from '#core/story/geojson.ts';
import { segmentsOf } from '#core/story/segments.ts';
import type { Story } from '#core/story/story.ts';
import { openingView } from '#core/view/opening.ts';
import { staticPictureOf } from '#previews/static-picture.ts';
import { mutated, mutations } from '../fixtures/mutations.ts';
import { richStoryFiles } from '../fixtures/rich-story.ts';

const files = richStoryFiles();
const size = { width: 330, height: 220 };

/** Everything that pages make of a story without a browser. */
async function render(story: Story): Promise<void> {
  sceneOf(story, openingView(story));
  searchOf(story);
  for (const passage of story.passages) segmentsOf(passage, story.mentions);
  for (const feature of story.features.values()) geoJsonOf(story, feature);
  const svg = await staticPictureOf(story, undefined, size);
  expect(svg).toContain('<svg');
  expect(svg).not.toContain('<script');
  expect(svg).not.toMatch(/NaN|undefined/);
  const [feature] = story.features.values();
  await staticPictureOf(story, feature, size);
}

test('the story that is mutated has no faults, and renders', async () => {
  const story = checkFiles(files, 'small');
  expect(story.ok ? [] : story.faults).toEqual([]);
  expect(story.warnings).toEqual([]);
  if (story.ok) await render(story.value);
});

const numRuns = process.env['MATRIX'] === 'all' ? 2000 : 300;

test('a story with mistakes has faults, or renders', { timeout: 600_000 }, async () => {
  const counts = { refused: 0, shown: 0 };
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      const broken = mutated(files, changes);
      const bytes = [...broken.values()].reduce((sum, { length }) => sum + length, 0);
      const began = performance.now();
      const story = checkFiles(broken, 'small');
      const time = performance.now() - began;
      // A second per MB, and one for whatever else the machine does.
      expect(time).toBeLessThan(1000 + bytes / 1000);
      if (story.ok) {
        counts.shown += 1;
        await render(story.value);
      } else {
        counts.refused += 1;
        expect(story.faults.length).toBeGreaterThan(0);
        for (const { file, message } of story.faults) {
          expect(file).not.toBe('');
          expect(message).not.toMatch(/undefined|\[object|NaN/);
        }
      }
    }),
    { numRuns },
  );
  // Both must happen often, or the test tests nothing. About 15 % are shown: 5 % are five standard deviations below.
  expect(Math.min(counts.refused, counts.shown)).toBeGreaterThan(numRuns * 0.05);
});
