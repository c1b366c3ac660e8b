import type { Locator } from '@playwright/test';
import { expect, test, type Explorer } from '../../../../tests/e2e/explorer.ts';

/** The switch, in its menu or behind it. */
const follow = ({ page }: Explorer): Locator =>
  page.getByRole('switch', { name: 'Follow text', includeHidden: true });

/** Turns the wheel, and waits until scrolling has ended. */
async function turn({ page }: Explorer) {
  // Listen first: on a busy machine scrolling could end before the call returns.
  const ending = await page.evaluateHandle(() => ({
    ended: new Promise((resolve) => {
      addEventListener('scrollend', resolve, { once: true, capture: true });
    }),
  }));
  await page.mouse.wheel(0, 110);
  await ending.evaluate(({ ended }) => ended);
}

/** Scrolls until a passage is the one being followed. */
async function readTo(explorer: Explorer, passage: string) {
  const { page } = explorer;
  // Low in the window, where nothing covers the text on a phone.
  const { x = 0 } = (await page.getByRole('article').boundingBox()) ?? {};
  await page.mouse.move(x + 5, (page.viewportSize()?.height ?? 0) - 120);
  const number = explorer.passage(passage).locator('> a');
  while ((await number.getAttribute('aria-current')) !== 'true') await turn(explorer);
}

test('the map follows the text when turned on, and a pan pauses it with a notice', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'map');
  await expect(follow(explorer)).not.toBeChecked();
  await explorer.passage('p1').hover();
  await page.mouse.wheel(0, 700);
  await expect(explorer.passage('p6')).toBeInViewport();
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
  await page.mouse.wheel(0, -2000);
  await explorer.openMenu();
  await follow(explorer).click();
  await expect(follow(explorer)).toBeChecked();
  const entries = await page.evaluate(() => history.length);
  await readTo(explorer, 'p4');
  await explorer.expectDrawn({ with: ['washington-talks'] });
  await readTo(explorer, 'p13');
  await explorer.expectDrawn({ with: ['hakari-checkpoint'], without: ['yerevan'] });
  await expect(page).toHaveURL(/#passage=p13$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);

  const box = await explorer.canvas.boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 120, y, { steps: 4 });
  await page.mouse.up();
  const notice = page.getByRole('status').filter({ hasText: 'no longer follows the text' });
  await expect(notice).toBeVisible();
  await expect(follow(explorer)).not.toBeChecked();
  await expect(page).toHaveURL(/#map=.*&passage=p13$/);
  await page.getByRole('button', { name: 'Follow the text again' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page).toHaveURL(/\/sotk-2023\/#passage=p\d+$/);
});

test('it works by keyboard alone, to the last passage', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  await explorer.openMenu();
  await follow(explorer).focus();
  await page.keyboard.press('Space');
  await expect(follow(explorer)).toBeChecked();
  await explorer.mentions('clash-2023-05-11').first().focus();
  await page.keyboard.press('End');
  // The last passage mentions nothing, so the map stays where the previous one led.
  await expect(page).toHaveURL(/#passage=p16$/);
  await explorer.openMenu();
  await follow(explorer).focus();
  await page.keyboard.press('Space');
  await expect(follow(explorer)).not.toBeChecked();
});

test('a selection while it is on is kept until the reader scrolls on', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/');
  await explorer.openMenu();
  await follow(explorer).click();
  await readTo(explorer, 'p4');
  await explorer.mentions('clash-2023-05-11').first().click();
  await expect(explorer.card('clash-2023-05-11')).toBeVisible();
  // Scrolling by the page itself doesn't count as reading.
  await page.getByRole('button', { name: 'Next mention' }).click();
  await expect(explorer.passage('p2')).toBeInViewport();
  await expect(explorer.card('clash-2023-05-11')).toBeVisible();
  // Nor does scrolling in the card, even while the text still scrolls by itself.
  const card = explorer.card('clash-2023-05-11');
  const panel = page.locator('[data-panel]', { has: card });
  const scrolled = () => panel.evaluate(({ scrollTop }) => scrollTop);
  await panel.hover();
  await page.mouse.wheel(0, -3000);
  await expect.poll(scrolled).toBe(0);
  await page.mouse.wheel(0, 100);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await expect(page).toHaveURL(/\/clash-2023-05-11\/#passage=p2$/);
  await expect(explorer.card('clash-2023-05-11')).toBeVisible();
  await readTo(explorer, 'p13');
  await expect(explorer.card('clash-2023-05-11')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the switch is reachable while scrolling', async ({ explorer, page }) => {
    await explorer.open('/sotk-2023/');
    await explorer.openMenu();
    await follow(explorer).tap();
    await readTo(explorer, 'p13');
    await expect(page).toHaveURL(/#passage=p13$/);
    await expect(explorer.mentions('hakari-checkpoint').first()).toHaveClass(/highlighted/);
    await expect(explorer.passage('p13')).toBeInViewport();
    await explorer.openMenu();
    await expect(follow(explorer)).toBeInViewport({ ratio: 1 });
    await follow(explorer).tap();
    await expect(follow(explorer)).not.toBeChecked();
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the map jumps', async ({ explorer }) => {
    await explorer.open('/sotk-2023/#map=6.5/40.2/45.4&passage=p6', 'map');
    await explorer.expectDrawn({ with: ['yerevan'] });
    const drawn = await follow(explorer).evaluate(async (button: HTMLElement) => {
      button.click();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return window.dateline?.drawn();
    });
    expect(drawn).not.toContain('yerevan');
  });
});
