import { expect, test } from './explorer.ts';
import { controlsOf, focusedOn, startAt, walk } from './focus.ts';
import { statesOf } from './states.ts';

// Nothing that has the focus is hidden (WCAG 2.2, 2.4.11), and it is never lost.

const sizes = [
  [390, 844],
  [640, 400],
  [900, 800],
  [320, 440],
  [1440, 900],
] as const;

for (const [width, height] of sizes)
  for (const key of ['Tab', 'Shift+Tab'] as const)
    test(`at ${width} × ${height}, ${key} goes through everything, always in sight`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await explorer.open('/two-banks/', 'picture');
      await explorer.mentions('ferry').first().click();
      await expect(explorer.card('ferry')).toBeVisible();
      await startAt(page, key === 'Tab' ? 'start' : 'end');
      const stops = await walk(page, key);
      expect(stops.length).toBeGreaterThan(25);
      expect(stops.slice(0, -1).filter(({ isSeen }) => !isSeen)).toEqual([]);
    });

/** Sizes at which every state is gone through: in the matrix, all. */
const sizesOfStates = process.env['MATRIX'] === 'all' ? sizes : [sizes[0], sizes[4]];

for (const [width, height] of sizesOfStates)
  test(
    `at ${width} × ${height}, every control of every state is reached, and in sight then`,
    { tag: '@matrix' },
    async ({ explorer, page }) => {
      test.setTimeout(150_000);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await explorer.open('/two-banks/', 'picture');
      const faults: string[] = [];
      for (const { name, open, close } of statesOf(explorer, 'ferry')) {
        // From where the reader opened it: what is open over the text closes when the focus goes elsewhere.
        await open();
        await expect(explorer.waitingParts).toHaveCount(0);
        const all = await controlsOf(page);
        const stops = [await focusedOn(page), ...(await walk(page, 'Tab'))];
        await close?.();
        await open();
        stops.push(...(await walk(page, 'Shift+Tab')));
        for (const stop of stops)
          if (!stop.isSeen && !stop.isNothing) faults.push(`${name}: ${JSON.stringify(stop)}`);
        const reached = new Set(stops.map((stop) => stop.key));
        for (const key of all) if (!reached.has(key)) faults.push(`${name}: not reached: ${key}`);
        await close?.();
      }
      expect(faults).toEqual([]);
    },
  );

for (const [width, height] of [sizes[0], sizes[4]])
  test(`at ${width} × ${height}, places are clear of the field above their list`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await explorer.open('/crowded/');
    await page.getByRole('button', { name: 'Places', exact: true }).click();
    const places = page.getByRole('list', { name: 'All places' }).getByRole('link');
    expect(await places.count()).toBeGreaterThan(30);
    await places.last().focus();
    const stops = await walk(page, 'Shift+Tab', 25, false);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

for (const [width, height] of [sizes[0], sizes[4]])
  test(`at ${width} × ${height}, the first control goes past the text to the map`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await explorer.open('/two-banks/', 'picture');
    await startAt(page, 'start');
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'Go to the map' });
    await expect(button).toBeFocused();
    expect((await focusedOn(page)).isSeen).toBe(true);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-frame][tabindex="0"]')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: /places? in the frame/ })).toBeVisible();
  });

test('Share comes between the dates and the timeline, as it is drawn', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open('/two-banks/#feature=ferry');
  await explorer.dateField('To').focus();
  const next = async () => {
    await page.keyboard.press('Tab');
    return (await focusedOn(page)).name;
  };
  expect([await next(), await next(), await next()]).toEqual([
    expect.stringMatching(/^button\s+Reset all/),
    expect.stringMatching(/^button\s+Share/),
    'button Before',
  ]);
});

test.describe('the focus is never lost', () => {
  test('a place without a mention that was searched for: on its card', async ({
    explorer,
    page,
  }) => {
    await explorer.open('/two-banks/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('southend');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const name = explorer.card('southend').getByRole('heading', { level: 2 });
    await expect(name).toBeFocused();
  });

  test('a hidden place that is shown: on its card', async ({ explorer }) => {
    await explorer.open('/two-banks/#date=1990&feature=ferry');
    const card = explorer.card('ferry');
    await card.getByRole('note').getByRole('button').press('Enter');
    await expect(card.getByRole('note')).toHaveCount(0);
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  });

  for (const [width, height] of [
    [390, 844],
    [1000, 800],
  ] as const)
    test(`at ${width} × ${height}, closing what a button opened: on the button`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await explorer.open('/two-banks/');
      const key = explorer.key.getByRole('button', { name: 'Key', exact: true });
      await key.press('Enter');
      await expect(explorer.key).toContainText('Border');
      if (width < 700) await page.getByRole('button', { name: 'Close the key' }).press('Enter');
      else await page.keyboard.press('Escape');
      await expect(key).toBeFocused();
    });
});
