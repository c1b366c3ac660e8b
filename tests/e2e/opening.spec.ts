import type { Page } from '@playwright/test';
import { expect, test } from './explorer.ts';
import { hold } from './hold.ts';

// What is there before a page's script runs, and what the script leaves as it is.

/** Holds files of the timeline's messages back. @returns what lets them through. */
const holdTimeline = (page: Page): Promise<() => void> => hold(page, /\/messages-en-timeline\./);

test('the timeline is in the page from the start, and a click on it while it loads counts', async ({
  explorer,
}) => {
  const { page } = explorer;
  const release = await holdTimeline(page);
  await page.goto('/two-banks/');
  await expect(explorer.handle('End')).toBeVisible();
  await expect(explorer.waitingParts).toHaveCount(2);
  await page.getByRole('button', { name: 'The quarrel' }).click();
  await expect(explorer.dateField('From')).not.toHaveValue('1990');
  release();
  await expect(explorer.dateField('From')).toHaveValue('1990');
  await expect(explorer.waitingParts).toHaveCount(0);
});

test('a date that is typed while the timeline loads counts', async ({ explorer }) => {
  const { page } = explorer;
  const release = await holdTimeline(page);
  await page.goto('/two-banks/');
  await explorer.mapIs('loading');
  await explorer.setDates('1990', '1995');
  await expect(explorer.waitingParts).toHaveCount(2);
  release();
  await expect(page).toHaveURL(/date=1990\/1995/);
  await expect(explorer.dateField('To')).toHaveValue('1995');
});

test('on a phone, what is closed loads no script until it is opened', async ({ explorer }) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 390, height: 844 });
  let isAsked = false;
  page.on('request', (request) => (isAsked ||= request.url().includes('messages-en-timeline')));
  await explorer.open('/two-banks/');
  await page.waitForLoadState('networkidle');
  expect(isAsked).toBe(false);
  await page.getByRole('button', { name: 'Dates', exact: true }).click();
  // Before anything in it is used.
  await expect(explorer.waitingParts).toHaveCount(0);
  expect(isAsked).toBe(true);
  await page.getByRole('button', { name: 'The quarrel' }).click();
  await expect(explorer.dateField('From')).toHaveValue('1990');
});

test('a click on a button before the page’s script runs counts', async ({ explorer }) => {
  const { page } = explorer;
  const release = await hold(page, '**/start.*.js');
  await page.goto('/two-banks/', { waitUntil: 'commit' });
  const places = page.getByRole('button', { name: 'Places', exact: true });
  await places.click();
  release();
  await expect(places).toHaveAttribute('aria-pressed', 'true');
});

test('a menu that is opened before the page’s script runs stays open', async ({ explorer }) => {
  const { page } = explorer;
  const release = await hold(page, '**/start.*.js');
  await page.goto('/two-banks/', { waitUntil: 'commit' });
  await page.locator('summary[data-controlled]').click();
  const item = page.getByRole('switch', { name: /Follow/ });
  await expect(item).toBeVisible();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-map', /./);
  await explorer.mapIs('ready');
  await expect(item).toBeVisible();
});

test('a part that is used before its turn answers at once', async ({ explorer }) => {
  const { page } = explorer;
  // In the step that makes the page interactive, after which its parts take turns.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const { dataset } = document.documentElement;
      const button = document.querySelector<HTMLElement>('nav [aria-label^="Search"]');
      if (dataset['map'] === undefined || !button) return;
      observer.disconnect();
      dataset['waited'] = String(button.closest('[data-waiting]') !== null);
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      button.click();
    }).observe(document, { subtree: true, attributeFilter: ['data-map'] });
  });
  await page.goto('/two-banks/');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-waited', 'true');
});

test('the page of a feature stays as it opened until the reader goes on', async ({ explorer }) => {
  const { page } = explorer;
  const passages = page.locator('[data-passage]');
  await explorer.open('/two-banks/oldtown/');
  await expect(explorer.place('ferry')).toHaveAttribute('data-shown', /./);
  await expect(passages).toHaveCount(1);
  const whole = page.getByRole('link', { name: 'Read the whole article' });
  await whole.click();
  await expect(passages).toHaveCount(5);
  await expect(explorer.card('oldtown')).toBeVisible();
  await expect(page).toHaveURL(/\/two-banks\/oldtown\/$/);
  // It stays whole.
  await explorer.mentions('ferry').first().click();
  await page.goBack();
  await expect(explorer.card('oldtown')).toBeVisible();
  await expect(passages).toHaveCount(5);
  await expect(whole).toHaveCount(0);
});

for (const [what, act] of [
  ['another selection', (page: Page) => page.locator('a[data-feature="ferry"]').first().click()],
  ['a change of the dates', (page: Page) => page.getByRole('button', { name: 'Before' }).click()],
  ['closing the card', (page: Page) => page.getByRole('button', { name: 'Close' }).first().click()],
] as const)
  test(`the page of a feature has the whole article after ${what}`, async ({ explorer }) => {
    await explorer.open('/two-banks/oldtown/');
    await expect(explorer.page.locator('[data-passage]')).toHaveCount(1);
    await act(explorer.page);
    await expect(explorer.page.locator('[data-passage]')).toHaveCount(5);
  });

test('a link with a view of its own opens with the whole article', async ({ explorer }) => {
  await explorer.open('/two-banks/oldtown/#date=1990-01-01/2000-06-10');
  await expect(explorer.page.locator('[data-passage]')).toHaveCount(5);
});

for (const path of ['/', '/two-banks/', '/two-banks/oldtown/', '/two-banks/embed/'])
  test(`${path}: the largest thing painted on a phone is text`, async ({ explorer }) => {
    const { page } = explorer;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const paint of list.getEntries() as (PerformanceEntry & { element?: Element })[])
          document.documentElement.dataset['largest'] =
            paint.element?.matches(':not(img, image, video)') &&
            paint.element.closest('h1, h2, [data-passage], [data-card], a, p')
              ? 'text'
              : (paint.element?.outerHTML ?? 'gone');
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('html')).toHaveAttribute('data-largest', 'text');
  });

test('nothing is loaded twice, not even what printing needs', async ({ explorer }) => {
  const { page } = explorer;
  const loaded: string[] = [];
  page.on('request', (request) => {
    const range = request.headers()['range'] ?? '';
    // Several workers read the same script.
    if (!/^blob:|-worker\./.test(request.url())) loaded.push(`${request.url()} ${range}`);
  });
  await explorer.open('/two-banks/', 'map');
  await page.waitForLoadState('networkidle');
  expect(loaded.length).toBeGreaterThan(20);
  expect(loaded.filter((one, at) => loaded.indexOf(one) !== at)).toEqual([]);
});

test('a choice of language loads no fonts of the others', async ({ explorer }) => {
  const { page } = explorer;
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('.woff2')) fonts.push(request.url().split('/').at(-1) ?? '');
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('/without-dates/');
  await page.waitForLoadState('networkidle');
  expect(fonts.filter((font) => /armenian|cyrillic/.test(font))).toEqual([]);
});
