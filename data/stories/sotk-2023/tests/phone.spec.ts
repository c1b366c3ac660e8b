import type { Locator } from '@playwright/test';
import { expect, test } from '../../../../tests/e2e/explorer.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('the map is above headline and first passage, with no horizontal scrolling', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  const map = await explorer.frame.boundingBox();
  expect(map?.y).toBe(0);
  expect(map?.height).toBeCloseTo(844 * 0.4, 0);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(explorer.passage('p1')).toBeInViewport({ ratio: 1 });
  for (const path of ['/sotk-2023/', '/sotk-2023/chisinau-summit/', '/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  }
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 375, height: 667 },
  { width: 390, height: 844 },
  { width: 430, height: 932 },
])
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('the opening names the event, both countries and what is disputed', async ({
      explorer,
    }) => {
      await explorer.open('/sotk-2023/', 'map');
      await explorer.expectLabels([
        'Fighting at Sotk 11–12 May 2023',
        'Armenia',
        'Azerbaijan',
        'Nagorno-Karabakh',
      ]);
      const held = explorer.page.locator('.held:visible span');
      expect(await held.allTextContents()).toEqual([
        'Nagorno-Karabakh: Under Russian peacekeepers',
        'Lachin district and 6 more: Azerbaijan',
      ]);
      for (const line of await held.all())
        expect((await line.boundingBox())?.height).toBeLessThan(20);
    });
  });

for (const width of [390, 320])
  test(`the credits open clear of the map’s buttons, at ${width} px`, async ({ explorer }) => {
    const { page } = explorer;
    await page.setViewportSize({ width, height: 740 });
    await explorer.open('/sotk-2023/');
    const button = page.locator('.attribution summary');
    const before = await button.boundingBox();
    await button.click();
    expect(await button.boundingBox()).toEqual(before);
    const credits = await page.locator('.attribution details p').boundingBox();
    const buttons = await page.locator('.area > .buttons').boundingBox();
    expect((credits?.x ?? 0) + (credits?.width ?? 0)).toBeLessThan(buttons?.x ?? 0);
  });

test('the map stays visible while the article scrolls', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  await explorer.passage('p17').scrollIntoViewIfNeeded();
  // Its upper part until the page has made it small.
  await expect.poll(async () => (await explorer.frame.boundingBox())?.y).toBe(0);
});

test('what is scrolled to or focused is below the map and the tabs', async ({ explorer }) => {
  const { page } = explorer;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explorer.open('/sotk-2023/#passage=p14');
  const top = async (element: Locator) => (await element.boundingBox())?.y ?? 0;
  const tabs = await page.getByRole('navigation').boundingBox();
  const bottom = (tabs?.y ?? 0) + (tabs?.height ?? 0);
  // With the accounts open, it is taller than what is visible.
  await explorer.passage('p14').getByText('Accounts differ:').tap();
  await explorer.passage('p14').getByRole('link', { name: 'Passage 13' }).tap();
  await expect(page).toHaveURL(/passage=p13$/);
  await expect
    .poll(async () => (await top(explorer.passage('p13'))) - bottom)
    .toBeGreaterThanOrEqual(0);
  await expect(explorer.passage('p13')).toBeInViewport();
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Shift+Tab');
    await expect
      .poll(async () => (await top(page.locator(':focus'))) - bottom)
      .toBeGreaterThanOrEqual(0);
  }
});

test('card and dates open over the article, and close', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/', 'picture');
  await explorer.mentions('clash-2023-05-11').first().tap();
  const card = explorer.card('clash-2023-05-11');
  await expect(card).toBeInViewport();
  const map = await explorer.frame.boundingBox();
  const box = await card.boundingBox();
  expect(box?.width).toBe(390);
  expect(box?.y).toBeGreaterThan((map?.y ?? 0) + (map?.height ?? 0));
  await card.getByRole('button', { name: 'Close card' }).tap();
  await expect(card).toHaveCount(0);
  await expect(explorer.dateField('To')).toBeHidden();
  await page.getByRole('button', { name: 'Dates', exact: true }).tap();
  await explorer.setDates('2023-05-01', '2023-05-10');
  await explorer.expectDrawn({ without: ['clash-2023-05-11'] });
  await page.getByRole('button', { name: 'Close the dates' }).tap();
  await expect(explorer.dateField('To')).toBeHidden();
  await explorer.showLayers();
  await explorer.layer('Border').tap();
  await explorer.expectDrawn({ without: ['armenia-azerbaijan-border'] });
});

test('a finger hits what is within 22 pixels of it, a mouse only what it points at', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'picture');
  const at = await page.evaluate(() => {
    const point = document.querySelector('.picture g[data-shape="clash-2023-05-11"]');
    const { x, y, width, height } = point?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const aside = { x: at.x, y: at.y - 26 };
  await page.mouse.click(aside.x, aside.y);
  await expect(explorer.card('clash-2023-05-11')).toHaveCount(0);
  await page.touchscreen.tap(aside.x, aside.y);
  await expect(explorer.card('clash-2023-05-11')).toBeVisible();
});

test.describe('in a language that the first picture isn’t in', () => {
  test.use({ locale: 'ru', isMobile: true });

  test('“Go to the map” moves the focus to the picture that is drawn', async ({
    explorer,
    page,
  }) => {
    await explorer.open('/sotk-2023/');
    await expect(page.locator('.picture svg')).toBeVisible();
    await page.getByRole('button', { name: 'Перейти к карте' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.picture')).toBeFocused();
  });
});
