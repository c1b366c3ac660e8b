import { expect, test } from './explorer.ts';

test('j and k step through passages', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/#passage=p1$/);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/#passage=p2$/);
  await expect(explorer.passage('p2').locator('> a')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/#passage=p1$/);
});

test('[ and ] step through the mentions of the selection', async ({ explorer, page }) => {
  await explorer.open('/long-read/');
  const mentions = explorer.mentions('old-bridge');
  await mentions.first().click();
  await page.keyboard.press(']');
  await expect(mentions.nth(1)).toBeFocused();
  await page.keyboard.press('[');
  await expect(mentions.nth(0)).toBeFocused();
  await expect(explorer.card('old-bridge')).toBeVisible();
});

test('shortcuts work by position on other layouts', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  const body = page.locator('body');
  await body.dispatchEvent('keydown', { key: 'ջ', code: 'KeyJ' });
  await expect(page).toHaveURL(/#passage=p1$/);
  await body.dispatchEvent('keydown', { key: 'о', code: 'KeyJ' });
  await expect(page).toHaveURL(/#passage=p2$/);
  await body.dispatchEvent('keydown', { key: '.', code: 'Slash' });
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('Escape closes what is open, then clears the selection', async ({ explorer, page }) => {
  await explorer.open('/two-banks/oldtown/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0);
  await expect(explorer.card('oldtown')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.card('oldtown')).toHaveCount(0);
});

test('single-key shortcuts can be turned off, and stay off', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/two-banks\/$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await explorer.reload();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).check();
  await page.getByRole('button', { name: 'Close keyboard shortcuts' }).click();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/#passage=p1$/);
});

test('typing in a field triggers no shortcut', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await explorer.dateField('From').fill('');
  await explorer.dateField('From').pressSequentially('j/-[?');
  await expect(explorer.dateField('From')).toHaveValue('j/-[?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/two-banks\/$/);
});

test('a dialog opened while another closes stays open', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  // A dialog's close event is a task later; the key comes before it.
  await page.evaluate(() => {
    document.querySelector('dialog')?.close();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
  });
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});
