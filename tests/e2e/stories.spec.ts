import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test as base } from '@playwright/test';
import fc from 'fast-check';
import { checkFiles } from '#core/checking/check-files.ts';
import { root } from '../../scripts/set-up.mjs';
import { mutated, mutations, type StoryBytes } from '../fixtures/mutations.ts';
import { repeatingStoryFiles } from '../fixtures/repeating-story.ts';
import { richStoryFiles } from '../fixtures/rich-story.ts';
import { storyFolder } from '../fixtures/story-folder.ts';
import { expect, test } from './explorer.ts';
import { serveFolder, type RunningServer } from './servers.ts';
import { buildSite, siteWith } from '../../scripts/other-site.mjs';

const count = 10;

/** A story's files under another name. */
function renamed(files: StoryBytes, slug: string): StoryBytes {
  const text = new TextDecoder().decode(files.get('story.json'));
  const bytes = new TextEncoder().encode(text.replace('"slug":"small"', `"slug":"${slug}"`));
  return new Map([...files, ['story.json', bytes]]);
}

/** Stories with mistakes that are accepted all the same, by slug: each time the same ones. */
function acceptedStories(): ReadonlyMap<string, StoryBytes> {
  const rich = richStoryFiles();
  const stories = fc
    .sample(mutations, { seed: 26, numRuns: 400 })
    .map((changes, at) => [`story-${at}`, renamed(mutated(rich, changes), `story-${at}`)] as const)
    .filter(([slug, files]) => checkFiles(files, slug).ok);
  return new Map(stories.slice(0, count));
}

base('a build with faults tells all of all stories, without a stack trace', async () => {
  const text = (files: StoryBytes, file: string) => new TextDecoder().decode(files.get(file));
  const bytes = (value: string) => new TextEncoder().encode(value);
  const rich = richStoryFiles();
  const first = new Map([
    ...rich,
    ['story.json', bytes(text(rich, 'story.json').replace('"2000-06-12"', '"soon"'))],
    ['article.md', bytes(`${text(rich, 'article.md')}\n\n# Heading`)],
  ]);
  const second = new Map([...rich, ['layers/points.geojson', bytes('{')]]);
  const site = siteWith(
    'faulty-stories',
    new Map<string, StoryBytes>([
      ['small', first],
      ['other', second],
    ]),
  );
  try {
    const { code, output } = await buildSite(site.folder);
    expect(code).toBe(1);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      '4 faults in 2 stories:',
      '',
      'other',
      expect.stringMatching(/^layers\/points\.geojson:1: is not JSON: /),
      'story.json:1: slug: must be the name of the story’s folder: change it to “other”, or rename the folder',
      '',
      'small',
      'article.md:9: a heading needs version 2 of the format: write "format": "dateline-story/2" in story.json',
      expect.stringMatching(/^story\.json:1: corrections\[0\]\.date: “soon” isn’t a date/),
      '',
      'Nothing was built.',
    ]);
  } finally {
    site.remove();
  }
});

test.describe('a site of one story', () => {
  test.describe.configure({ mode: 'default' });
  let site: ReturnType<typeof siteWith> | undefined;
  let server: RunningServer | undefined;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    site = siteWith('one-story', new Map([['without-dates', storyFolder('without-dates')]]));
    const { code, output } = await buildSite(site.folder);
    expect(code, output).toBe(0);
    server = await serveFolder(site.build);
  });
  // eslint-disable-next-line no-empty-pattern
  test.use({ baseURL: async ({}, use) => use(server?.address) });
  test.afterAll(() => {
    server?.stop();
    site?.remove();
  });

  test('leads with it: a picture over its whole width, smaller on a phone', async ({ page }) => {
    const shown = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/');
      const picture = page.getByRole('listitem').locator('img').filter({ visible: true });
      await expect(picture).toHaveJSProperty('complete', true);
      return picture.evaluate((image: HTMLImageElement) => ({
        file: new URL(image.currentSrc).pathname,
        width: Math.round(image.getBoundingClientRect().width),
        item: Math.round(image.closest('li')?.getBoundingClientRect().width ?? 0),
      }));
    };
    const wide = await shown(1440);
    expect(wide.file).toBe('/without-dates/pictures/lead.svg');
    expect(wide.width).toBe(wide.item);
    expect(wide.width).toBeGreaterThan(1000);
    const narrow = await shown(390);
    expect(narrow.file).toBe('/without-dates/pictures/small.svg');
    expect(narrow.width).toBe(narrow.item);
  });
});

test.describe('stories with mistakes that are accepted', () => {
  // One worker builds the site, once.
  test.describe.configure({ mode: 'default' });
  let site: ReturnType<typeof siteWith> | undefined;
  let server: RunningServer | undefined;
  const stories = acceptedStories();

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    site = siteWith(
      'accepted-stories',
      new Map<string, StoryBytes>([...stories, ['repeating', repeatingStoryFiles()]]),
    );
    // With the whole base map, which stories share.
    const { code, output } = await buildSite(site.folder, { BASE_MAP: 'world' });
    expect(code, output).toBe(0);
    // Some of the mistakes are only worth a warning, which is printed once.
    expect(output.match(/^\d+ warnings?( in \d+ stories)?:/gm)).toHaveLength(1);
    server = await serveFolder(site.build);
  });
  // Playwright reads which fixtures are used from this pattern.
  // eslint-disable-next-line no-empty-pattern
  test.use({ baseURL: async ({}, use) => use(server?.address) });
  test.afterAll(() => {
    server?.stop();
    site?.remove();
  });

  test('ten open, with article and map', async ({ explorer }) => {
    test.setTimeout(300_000);
    expect(stories.size).toBe(count);
    const archives = readdirSync(site?.build ?? '', { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.pmtiles'));
    expect(archives.map((file) => basename(file).split('.')[0])).toEqual(['world']);
    expect(statSync(join(site?.build ?? '', archives[0] ?? '')).size).toBe(
      statSync(`${root}data/basemap/world.pmtiles`).size,
    );
    const { page } = explorer;
    for (const slug of stories.keys()) {
      await test.step(slug, () => explorer.open(`/${slug}/`, 'map'));
      await expect(page.locator('[data-passage]').first()).toBeVisible();
      await expect(page.locator('h1')).not.toBeEmpty();
    }
  });

  test('one with everything repeated, and with long words, opens in full', async ({ explorer }) => {
    const { page } = explorer;
    await explorer.open('/repeating/land/');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await width()).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: 'Read the whole article' }).click();
    const claims = page.locator('[data-passage] dt').filter({ hasText: 'North' });
    await expect(claims).toHaveCount(2);
    await expect(explorer.card('land')).toContainText('The same');
    await page.getByRole('slider').first().hover();
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(page.locator('.handout')).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await page.goto('/repeating/disputed-places/');
    await expect(page.getByRole('term')).toHaveCount(2);
  });
});
