import { expect, test } from './explorer.ts';

test('the front page says what the site is and leads to the stories', async ({ explorer }) => {
  const { page } = explorer;
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible();
  const link = page.getByRole('link', { name: /Trouble on the ferry/ });
  // With the slash, so that no host has to redirect.
  await expect(link).toHaveAttribute('href', /\/two-banks\/$/);
  await link.click();
  await expect(page).toHaveURL(/\/two-banks\/$/);
  await expect(explorer.passage('p1')).toBeVisible();
});

test('the address of a folder without its slash is redirected, as by other hosts', async ({
  request,
}) => {
  const answer = await request.get('/two-banks?from=a', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([301, '/two-banks/?from=a']);
});

test('the tools fit in the article’s column at any width', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  const nav = page.getByRole('navigation', { name: 'Story' });
  const divider = page.getByRole('separator');
  const allStandWithin = async () => {
    const column = await nav.boundingBox();
    for (const tool of await nav.getByRole('button').or(nav.locator('summary')).all()) {
      const box = await tool.boundingBox();
      if (!box || !column || box.x + box.width > column.x + column.width) return false;
    }
    return true;
  };
  for (const width of [1440, 1100, 820, 700, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(allStandWithin, `at ${width}`).toBe(true);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await divider.focus();
  await page.keyboard.press('Home');
  await expect.poll(allStandWithin, 'at its narrowest').toBe(true);
});
