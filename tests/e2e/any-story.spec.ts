import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, Explorer, test } from './explorer.ts';
import { hold } from './hold.ts';
import { launchWithoutWebGl } from './without-webgl.ts';

test.describe('a story without dates, from a table', () => {
  test('has a map, cards and links, and no timeline', async ({ explorer }) => {
    await explorer.open('/without-dates/', 'map');
    const { page } = explorer;
    await expect(page.locator('h1')).toHaveText('Three pumps');
    await expect(page.getByText('3 of 3 places, 2 of 2 passages')).toBeVisible();
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.locator('time')).toHaveCount(0);
    await explorer.expectDrawn({ with: ['broad-street-pump', 'rupert-street-pump'] });
    await page.getByRole('link', { name: 'Rupert Street' }).click();
    await expect(explorer.card('rupert-street-pump')).toBeVisible();
    await expect(page).toHaveURL(/\/without-dates\/rupert-street-pump\//);
    // Nothing is said of what the story doesn't have.
    await expect(page.getByText('disputed')).toHaveCount(0);
    await explorer.share();
    await expect(page.getByRole('dialog')).not.toContainText('1970');
    await expect(page.getByRole('dialog').getByLabel('Citation')).toHaveValue(
      /^“Three pumps”, map\. Dateline\. /,
    );
  });
});

test('the page about a map says only what the story has', async ({ page }) => {
  await page.goto('/without-dates/disputed-places/');
  await expect(page.getByRole('heading')).toHaveText(['About this map', 'Licences']);
  await expect(page.getByText('internationally recognised')).toHaveCount(0);
  await expect(page.getByText('has a source')).toHaveCount(0);
});

test('the demo of embedding shows a story that is there', async ({ page }) => {
  await page.goto('/embed-demo.html');
  const frame = page.frameLocator('dateline-story iframe');
  await expect(frame.getByRole('heading', { name: 'Forty hydrants' })).toBeVisible();
  // Once the story has said what it shows, it opens what it is asked for.
  await expect(page.locator('#view')).toContainText('/crowded/');
  await page.getByRole('button', { name: 'Gate' }).click();
  await expect(page.locator('#view')).toContainText('/crowded/#feature=gate');
  await expect(page).toHaveURL(/#map=crowded.*gate/);
});

test.describe('an article in ordinary Markdown', () => {
  test('is complete without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/long-read/');
    const article = page.getByRole('article');
    await expect(article.getByRole('heading')).toHaveText([
      'The bridge that waited',
      'How it began',
      'What was measured',
      'What comes next',
    ]);
    await expect(article.getByRole('list').filter({ hasText: 'The east pier' })).toBeVisible();
    await expect(article.getByRole('blockquote').first()).toHaveText(/“We wait,” said the miller/);
    const drawn = article.getByRole('img', { name: /A stone bridge/ });
    expect(await drawn.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(
      /bridge-(640|1280)\.[\w-]+\.webp$/,
    );
    await expect(article.getByRole('cell')).toHaveText([
      'East',
      '41',
      'old bridge',
      'West',
      '3',
      'by the west bank',
    ]);
    await expect(
      article.getByText('<marquee>HTML is shown as it is written</marquee>'),
    ).toBeVisible();
    await expect(article.getByText('A comment is not')).toHaveCount(0);
    await expect(article.getByRole('code').filter({ hasText: '41 - 3 = 38' })).toBeVisible();
    // The footnote’s number is a link to it.
    await article.locator('sup').getByRole('link', { name: '1', exact: true }).click();
    await expect(page).toHaveURL(/#passage=p14$/);
    await expect(article.getByText('About 400 a day')).toBeInViewport();
    await context.close();
  });

  test('links phrases in paragraphs, lists, quotations, tables and notes to the map', async ({
    explorer,
  }) => {
    await explorer.open('/long-read/');
    const { page } = explorer;
    await page.getByRole('row', { name: /East/ }).getByRole('link').click();
    await expect(explorer.card('old-bridge')).toBeVisible();
    await expect(explorer.mentions('old-bridge')).toHaveCount(2);
    await expect(explorer.mentions('mill')).toHaveCount(3);
    await page.locator('[data-passage="p1"]').getByRole('link', { name: 'in April 2021' }).click();
    await expect(explorer.status).toContainText('Map as of 30 April 2021');
    await expect(page.locator('[data-passage="p1"]')).toContainText('The city');
    // A link to another view of the story.
    await page.getByRole('link', { name: 'what was known' }).click();
    await expect(page.locator('[data-passage="never-measured"]')).toHaveClass(/selected/);
    await expect(page.locator('[data-passage="never-measured"]')).toBeInViewport();
  });

  test('has an outline whose links scroll to the headings', async ({ explorer }) => {
    await explorer.open('/long-read/');
    const { page } = explorer;
    await page.setViewportSize({ width: 1200, height: 500 });
    const outline = page.getByRole('navigation', { name: 'In this article' });
    await outline.getByRole('link', { name: 'What comes next' }).click();
    await expect(page.getByRole('heading', { name: 'What comes next' })).toBeInViewport();
    await expect(page.getByRole('heading', { name: 'What comes next' })).toBeFocused();
    await expect(page).toHaveURL(/\/long-read\/$/);
  });

  test('keeps its layout while images load, and loads them only when they are near', async ({
    explorer,
  }) => {
    const { page } = explorer;
    await page.setViewportSize({ width: 390, height: 844 });
    const release = await hold(page, /bridge-\d+.*\.webp/);
    await explorer.open('/long-read/');
    const image = page.getByRole('img', { name: /A stone bridge/ });
    const sizeOf = () =>
      image.evaluate((one: HTMLImageElement) => [one.clientWidth, one.clientHeight]);
    await image.scrollIntoViewIfNeeded();
    const before = await sizeOf();
    expect(before[1]).toBeCloseTo(((before[0] ?? 0) * 900) / 1500, 0);
    release();
    await expect
      .poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0))
      .toBe(true);
    expect(await sizeOf()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('is found by search: captions, tables and notes too', async ({ explorer }) => {
    await explorer.open('/long-read/');
    const { page } = explorer;
    for (const [text, found] of [
      ['drawn in April', /as drawn in April 2021/],
      ['west bank', /west bank/],
      ['About 400', /About 400 a day/],
    ] as const) {
      await page.getByRole('button', { name: 'Search' }).click();
      const field = page.getByRole('combobox', { name: 'Search' });
      await field.fill(text);
      await expect(page.getByRole('option', { name: found })).toBeVisible();
      await field.press('Escape');
      await expect(field).toBeHidden();
    }
  });

  test('is printed with its headings, images, table and notes', async ({ explorer }) => {
    await explorer.open('/long-read/', 'map');
    const handout = await explorer.print();
    await expect(handout.getByRole('heading', { name: 'What was measured' })).toBeVisible();
    await expect(handout.getByRole('img', { name: /A stone bridge/ })).toBeVisible();
    await expect(handout.getByRole('cell', { name: '41' })).toBeVisible();
    await expect(handout.getByText('About 400 a day')).toBeVisible();
  });

  test('is embedded step by step, with what stands before each passage', async ({ explorer }) => {
    const { page } = explorer;
    await page.goto('/long-read/embed/#passage=p2');
    await expect(page.getByRole('heading', { name: 'How it began' })).toBeVisible();
    await expect(page.getByText('Three things were known')).toBeVisible();
    await expect(page.getByText('Two arches')).toHaveCount(0);
    await page.goto('/long-read/embed/#passage=p10');
    await page.reload();
    await expect(page.getByRole('img', { name: /A stone bridge/ })).toBeVisible();
  });
});

test.describe('filters by kind and by property', () => {
  test('are chosen beside the key, go into the link, and are cleared', async ({ explorer }) => {
    const { page } = explorer;
    await page.setViewportSize({ width: 1440, height: 1000 });
    await explorer.open('/many-kinds/', 'map');
    await expect(explorer.status).toContainText('6 of 6 places');
    await page.getByText('Show and hide').click();
    await page.getByText('Filters', { exact: true }).click();
    const kinds = page.getByRole('group', { name: 'Kinds' });
    await kinds.getByRole('checkbox', { name: 'Walk' }).uncheck();
    await explorer.expectDrawn({ with: ['first-fire', 'pump'], without: ['park', 'quay-walk'] });
    await page.getByRole('spinbutton', { name: 'Homes burnt, from' }).fill('10');
    await page.getByRole('spinbutton', { name: 'Homes burnt, from' }).press('Enter');
    await page
      .getByRole('group', { name: 'Cause' })
      .getByRole('checkbox', { name: 'candle' })
      .uncheck();
    await expect(page).toHaveURL(/#kinds=fire,pump&where=homes:10\.\.;cause:gas$/);
    await explorer.expectDrawn({
      with: ['third-fire', 'pump'],
      without: ['first-fire', 'second-fire'],
    });
    await expect(explorer.status).toContainText('2 of 6 places, 2 of 3 passages');
    await page.reload();
    const key = page.getByRole('region', { name: 'Key' });
    await expect(key).toContainText('Only Fire, Pump');
    await expect(key).toContainText('Homes burnt: 10 or more');
    await expect(key).toContainText('Cause: gas leak');
    for (const left of [2, 1, 0]) {
      await key.getByRole('button', { name: 'Clear the filter' }).first().click();
      await expect(key.getByRole('button', { name: 'Clear the filter' })).toHaveCount(left);
    }
    await expect(page).toHaveURL(/\/many-kinds\/$/);
    await explorer.expectDrawn({ with: ['first-fire', 'pump', 'park', 'quay-walk'] });
  });

  test('are named on paper', async ({ explorer }) => {
    await explorer.open('/many-kinds/#within=pump,2&kinds=fire&where=homes:10..', 'picture');
    const handout = await explorer.print();
    await expect(handout).toContainText(
      'Within 2 km of Pump · Only Fire · Homes burnt: 10 or more',
    );
  });

  test('are named in the exported picture and in an embed', async ({ explorer }) => {
    const { page } = explorer;
    const filters = 'kinds=fire&where=homes:10..';
    await explorer.open(`/many-kinds/#${filters}`);
    const dialog = await explorer.share();
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save SVG', exact: true }).click();
    const svg = readFileSync(await (await saved).path(), 'utf8');
    expect(svg).toContain('Only Fire · Homes burnt: 10 or more');
    await page.goto(`/many-kinds/embed/#${filters}`);
    await expect(page.getByText('Only Fire')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter' }).first().click();
    await expect(page.getByText('Only Fire')).toHaveCount(0);
    await expect(page).toHaveURL(/#where=homes:10\.\.$/);
  });

  test('say why a place is hidden, and clear no more than what hides it', async ({ explorer }) => {
    const { page } = explorer;
    await explorer.open('/many-kinds/first-fire/#kinds=fire&where=homes:10..');
    const card = explorer.card('first-fire');
    await expect(card.getByRole('note')).toContainText('it’s left out by the filter');
    await card.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(card.getByRole('note')).toHaveCount(0);
    await expect(page).toHaveURL(/#kinds=fire$/);
  });
});

test('a timeline of a few days fills its width, and a drag names the day that it sets', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/many-kinds/');
  const axis = await explorer.timeline.boundingBox();
  const all = await page.getByRole('region', { name: 'Dates and sharing' }).boundingBox();
  const grip = await explorer.handle('End').boundingBox();
  if (!axis || !all || !grip) throw new Error('no timeline');
  expect(axis.width).toBeGreaterThan(0.9 * all.width);
  await page.mouse.move(grip.x + 4, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(axis.x + 0.68 * axis.width, grip.y + 8, { steps: 4 });
  await expect(explorer.dateField('To')).toHaveValue('2 May 2021');
  await expect(page.locator('.marks b')).toHaveText('2 May 2021');
  await page.mouse.up();
});

test.describe('pictures and recordings of a place', () => {
  test('are on its card, with their description, caption and credit', async ({ explorer }) => {
    const { page } = explorer;
    await explorer.open('/many-kinds/');
    await page.getByRole('link', { name: 'first' }).click();
    const card = explorer.card('first-fire');
    const picture = card.getByRole('img', { name: 'Three houses by the water' });
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(card.getByRole('figure')).toContainText('Drawn for this test (CC0 1.0)');
    await expect(card).toContainText('gas leak');
  });

  test('play, and have captions', async ({ page }) => {
    await page.goto('/many-kinds/third-fire/');
    const sound = page.getByLabel('A bell');
    await sound.evaluate((audio: HTMLAudioElement) => {
      audio.muted = true;
      return audio.play();
    });
    expect(await sound.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(0.5, 2);
    await page.goto('/many-kinds/quay-walk/');
    const video = page.getByLabel('A barge leaves the quay');
    const captions = () =>
      video.evaluate((one: HTMLVideoElement) =>
        [...(one.textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).text),
      );
    await expect.poll(captions).toEqual(['A barge leaves the quay.']);
    await expect(page.getByRole('figure')).toContainText('The barge with the pumps');
  });

  test('are there without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/many-kinds/first-fire/');
    await expect(page.getByRole('img', { name: 'Three houses by the water' })).toBeVisible();
    await context.close();
  });
});

test.describe('places without pages of their own', () => {
  test('are selected on the story’s page, whose link says which', async ({ explorer }) => {
    const { page } = explorer;
    await explorer.open('/crowded/');
    await explorer.mentions('gate').click();
    await expect(explorer.card('gate')).toBeVisible();
    await expect(page).toHaveURL(/\/crowded\/#feature=gate&passage=p1$/);
    await page.reload();
    await expect(explorer.card('gate')).toBeVisible();
  });

  test('open from the addresses of pages they had before', async ({ explorer }) => {
    const { page } = explorer;
    for (const address of ['/crowded/hydrant-3/', '/crowded/hydrant-3']) {
      await page.goto(`${address}#map=12/47.5/19.05`);
      await expect(explorer.card('hydrant-3')).toBeVisible();
      await expect(page).toHaveURL(/\/crowded\/#feature=hydrant-3&map=12\/47.5\/19.05$/);
    }
    await page.goto('/crowded/atlantis/');
    await expect(page.getByText('couldn’t be read')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Forty hydrants' })).toBeVisible();
  });
});

test.describe('many points near each other', () => {
  const opened = '/crowded/#map=13/47.5056/19.061';
  /** Clicks the cluster in the middle of the map. */
  const clickMiddle = async (page: Page) => {
    const box = await page.locator('[data-map-area]').boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };

  test('are one with their number, but for what the text mentions, and come apart', async ({
    explorer,
  }) => {
    const { page } = explorer;
    await explorer.open(opened, 'map');
    await explorer.expectLabels(['20', '12', '7', 'Gate']);
    await explorer.expectDrawn({ with: ['gate'], without: ['hydrant-1', 'hydrant-20'] });
    await expect(page.getByRole('region', { name: 'Key' })).toContainText(
      'Hydrant: this many close together',
    );
    await clickMiddle(page);
    await expect(page).toHaveURL(/#map=1[4-9]/);
    await explorer.open('/crowded/#map=18/47.4984/19.046', 'map');
    await explorer.expectDrawn({ with: ['hydrant-1', 'hydrant-2'] });
  });

  test('are the same without WebGL', async ({ baseURL }) => {
    const browser = await launchWithoutWebGl();
    const page = await browser.newPage();
    await page.goto(`${baseURL}${opened}`);
    const explorer = new Explorer(page);
    await explorer.expectLabels(['20', '12', '7', 'Gate']);
    await explorer.expectDrawn({ with: ['gate'], without: ['hydrant-1', 'hydrant-20'] });
    await clickMiddle(page);
    await expect(page).toHaveURL(/#map=1[4-9]/);
    await browser.close();
  });
});
