import type { Locator, Page } from '@playwright/test';
import { expect, test } from './explorer.ts';
import { pixelsOf } from './pixels.ts';
import { languages, wordsIn } from './states.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the page');
  return { ...box, bottom: box.y + box.height };
}

/** Drags a finger up, or down if negative, by so many CSS pixels, and rests before it is lifted. */
async function swipe(page: Page, x: number, y: number, by: number) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at === undefined ? [] : [{ x, y: at }],
    });
  await touch('touchStart', y);
  for (let step = 1; step <= 12; step++) await touch('touchMove', y - (by * step) / 12);
  await touch('touchEnd');
  await session.detach();
}

/** What a finger at the middle of an element touches is in it. */
const isTouchable = (locator: Locator) =>
  locator.evaluate((element) => {
    const [rect] = element.getClientRects();
    if (!rect) return false;
    const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
    return element.contains(top);
  });

test.describe('the card', () => {
  test('peeks from below: name, kind, date and close, with map, text and mention in sight', async ({
    explorer,
  }) => {
    await explorer.open('/two-banks/');
    const mention = explorer.mentions('ferry').first();
    await mention.tap();
    const card = explorer.card('ferry');
    await expect(card).toBeInViewport();
    await expect(card.getByRole('heading', { level: 2 })).toBeInViewport({ ratio: 1 });
    await expect(card.getByRole('button', { name: 'Close card' })).toBeInViewport({ ratio: 1 });
    await expect.poll(async () => 844 - (await boxOf(card)).y).toBeLessThan(120);
    expect((await boxOf(explorer.frame)).height).toBeGreaterThan(200);
    await expect.poll(() => isTouchable(mention)).toBe(true);
  });

  test('is moved by its button and by arrow keys; the mention stays in sight at half', async ({
    explorer,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await explorer.open('/two-banks/');
    const mention = explorer.mentions('oldtown').first();
    await mention.tap();
    const card = explorer.card('oldtown');
    const top = async () => Math.round((await boxOf(card)).y);
    await expect(card).toBeInViewport();
    const peek = await top();
    await card.getByRole('button', { name: 'Expand card' }).tap();
    await expect.poll(top).toBeLessThan(peek - 100);
    await expect.poll(() => isTouchable(mention)).toBe(true);
    const half = await top();
    await card.getByRole('button', { name: 'Expand card' }).tap();
    const reduce = card.getByRole('button', { name: 'Reduce card' });
    await expect(reduce).toBeVisible();
    expect(await top()).toBeLessThanOrEqual(half);
    // The map is above it.
    const map = await boxOf(explorer.frame);
    expect(await top()).toBeGreaterThanOrEqual(Math.floor(map.bottom));
    await reduce.press('ArrowDown');
    await expect.poll(top).toBe(half);
    await card.getByRole('button', { name: 'Expand card' }).press('ArrowDown');
    await expect.poll(top).toBe(peek);
    await card.getByRole('button', { name: 'Close card' }).tap();
    await expect(card).toHaveCount(0);
    await expect(mention).toBeFocused();
  });

  test('is dragged by a finger from one stop to the next', async ({ explorer, page }) => {
    await explorer.open('/two-banks/');
    await explorer.mentions('bridge').first().tap();
    const card = explorer.card('bridge');
    const top = async () => Math.round((await boxOf(card)).y);
    await expect.poll(top).toBeGreaterThan(700);
    const peek = await top();
    await swipe(page, 195, peek + 40, 260);
    await expect.poll(top).toBeLessThan(peek - 200);
    await swipe(page, 195, (await top()) + 40, -400);
    await expect.poll(top).toBe(peek);
  });
});

test.describe('the map', () => {
  test('is small while the text is read, in which nothing jumps, and large at a tap', async ({
    explorer,
    page,
  }) => {
    await explorer.open('/two-banks/');
    const passage = explorer.passage('p3');
    const before = await boxOf(passage);
    const full = await boxOf(explorer.frame);
    await page.mouse.move(195, 700);
    await page.mouse.wheel(0, 200);
    await expect.poll(async () => (await boxOf(explorer.frame)).height).toBeLessThan(full.height);
    const small = await boxOf(explorer.frame);
    expect(small.y).toBe(0);
    const scrolled = await page.evaluate(() => scrollY);
    expect((await boxOf(passage)).y + scrolled).toBeCloseTo(before.y, 0);
    await page.getByRole('button', { name: 'Larger map' }).tap();
    const large = async () => (await boxOf(explorer.frame)).height;
    await expect.poll(large).toBeGreaterThan(full.height * 1.3);
    expect((await boxOf(passage)).y + scrolled).toBeCloseTo(before.y, 0);
    await page.getByRole('button', { name: 'Smaller map' }).tap();
    await expect.poll(large).toBe(small.height);
  });

  test('grows at a tap where nothing is drawn, and shrinks when the reader reads on', async ({
    explorer,
    page,
  }) => {
    await explorer.open('/two-banks/', 'picture');
    await page.mouse.move(195, 700);
    await page.mouse.wheel(0, 200);
    await expect(page.locator('.explorer')).toHaveAttribute('data-map-size', 'small');
    await page.getByRole('button', { name: 'Close notice' }).tap();
    await page.touchscreen.tap(40, (await boxOf(explorer.frame)).bottom - 60);
    await expect(page.locator('.explorer')).toHaveAttribute('data-map-size', 'large');
    await page.mouse.move(195, 750);
    await page.mouse.wheel(0, 60);
    await expect(page.locator('.explorer')).toHaveAttribute('data-map-size', 'small');
  });
});

test('tabs and tools fold away while the text is scrolled down, and come back on the way up', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/');
  const tab = page.getByRole('button', { name: 'Places', exact: true });
  await page.mouse.move(195, 700);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => isTouchable(tab)).toBe(false);
  await page.mouse.wheel(0, -60);
  await expect.poll(() => isTouchable(tab)).toBe(true);
  // With the keyboard they are reached too.
  await page.mouse.wheel(0, 100);
  await expect.poll(() => isTouchable(tab)).toBe(false);
  await tab.focus();
  await expect.poll(() => isTouchable(tab)).toBe(true);
});

for (const [width, height] of [
  [320, 440],
  [640, 400],
  [844, 390],
] as const)
  test(`nothing stays above the text at ${width} × ${height}`, async ({ explorer, page }) => {
    await page.setViewportSize({ width, height });
    await explorer.open('/two-banks/');
    await page.mouse.move(100, 200);
    await expect(async () => {
      await page.mouse.wheel(0, 500);
      await expect(page.getByRole('navigation')).not.toBeInViewport({ timeout: 500 });
    }).toPass();
    if (width < 400) await expect(explorer.frame).not.toBeInViewport();
    else await expect(explorer.frame).toBeInViewport({ ratio: 1 });
  });

for (const language of languages)
  test.describe(language, () => {
    test.use({ locale: language });

    test('the tabs are in one line', async ({ explorer, page }) => {
      await explorer.open('/two-banks/');
      const claims = wordsIn(language)['reading']?.['claims'] ?? '';
      const last = page.getByRole('button', { name: claims, exact: true });
      await expect(last).toBeVisible();
      const tops = await last
        .locator('xpath=..')
        .getByRole('button')
        .evaluateAll((tabs) => tabs.map((tab) => Math.round(tab.getBoundingClientRect().top)));
      expect(new Set(tops).size).toBe(1);
      expect(tops).toHaveLength(3);
    });
  });

test('the dates open as a strip, between map and text', async ({ explorer, page }) => {
  await explorer.open('/two-banks/', 'picture');
  await page.getByRole('button', { name: 'Dates', exact: true }).tap();
  await expect(explorer.handle('End')).toBeInViewport();
  const strip = await boxOf(page.locator('.window.open'));
  expect(strip.y).toBeGreaterThanOrEqual((await boxOf(explorer.frame)).bottom);
  expect(strip.height).toBeLessThan(844 * 0.3);
  await explorer.setDates('1990-01-01', '1991-01-01');
  await explorer.expectDrawn({ without: ['ferry'] });
  const close = page.getByRole('button', { name: 'Close the dates' });
  await page.locator('.window.open').evaluate((one) => one.scrollTo(0, one.scrollHeight));
  await expect(close).toBeInViewport({ ratio: 1 });
  await close.tap();
  await expect(page.getByRole('button', { name: 'Dates', exact: true })).toBeFocused();
});

test('in the strip, each period has a line of its own', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await page.getByRole('button', { name: 'Dates', exact: true }).tap();
  const first = await boxOf(page.getByRole('button', { name: 'Before' }));
  const second = await boxOf(page.getByRole('button', { name: 'The quarrel' }));
  expect(second.x).toBe(first.x);
  expect(second.y).toBeGreaterThanOrEqual(first.bottom);
});

test('what goes on below the edge of the strip fades out', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await page.getByRole('button', { name: 'Dates', exact: true }).tap();
  const strip = page.locator('.window.open');
  await expect(explorer.handle('End')).toBeInViewport();
  expect(await strip.evaluate((element) => element.scrollHeight - element.clientHeight)).not.toBe(
    0,
  );
  // The strongest contrast in a line of pixels, of 255.
  const contrastAt = async (y: number) => {
    const { x, width } = await boxOf(strip);
    const image = await page.screenshot({ clip: { x, y, width, height: 1 } });
    const { data } = await pixelsOf(page, image.toString('base64'));
    const greens = data.filter((_, at) => at % 4 === 1);
    return Math.max(...greens) - Math.min(...greens);
  };
  const { bottom } = await boxOf(strip);
  const name = await boxOf(page.getByRole('button', { name: 'Before' }));
  const middle = name.y + name.height / 2;
  await strip.evaluate((element, by) => element.scrollBy(0, by), middle - bottom + 3);
  expect(await contrastAt(bottom - 3)).toBeLessThan(40);
  await strip.evaluate((element) => element.scrollBy(0, 60));
  expect(await contrastAt(bottom - 63)).toBeGreaterThan(80);
});

test('where there is touch, measuring asks for taps', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Measure' }).tap();
  await expect(
    page.getByText('To measure, select two places or tap points on the map.'),
  ).toBeVisible();
});

test('held sideways, the dates are a thin strip below the map', async ({ explorer, page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await explorer.open('/two-banks/', 'picture');
  await page.getByRole('button', { name: 'Dates', exact: true }).tap();
  await expect(page.locator('.ribbon > .lens')).toBeInViewport();
  const strip = await boxOf(page.locator('.window.open'));
  expect(strip.y).toBeGreaterThan(390 * 0.6);
  await explorer.mentions('ferry').first().tap();
  const card = await boxOf(explorer.card('ferry'));
  const map = await boxOf(explorer.frame);
  expect(card.x - map.x).toBeGreaterThan(map.width * 0.4);
});
