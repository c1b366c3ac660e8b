import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('j and k step through passages, [ and ] through mentions of the selection', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/#passage=p1$/);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/#passage=p2$/);
  await expect(explorer.passage('p2').locator('> a')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/#passage=p1$/);
  await explorer.mentions('brussels-talks').first().click();
  const mentions = explorer.mentions('brussels-talks');
  await page.keyboard.press(']');
  await expect(mentions.nth(1)).toBeFocused();
  await page.keyboard.press('[');
  await expect(mentions.nth(0)).toBeFocused();
  await expect(explorer.card('brussels-talks')).toBeVisible();
});

test('shortcuts work by position on other layouts', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  const body = page.locator('body');
  await body.dispatchEvent('keydown', { key: 'ջ', code: 'KeyJ' });
  await expect(page).toHaveURL(/#passage=p1$/);
  await body.dispatchEvent('keydown', { key: 'о', code: 'KeyJ' });
  await expect(page).toHaveURL(/#passage=p2$/);
  await body.dispatchEvent('keydown', { key: '.', code: 'Slash' });
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('Escape closes what is open, then clears the selection', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/sotk/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0);
  await expect(explorer.card('sotk')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.card('sotk')).toHaveCount(0);
});

test('single-key shortcuts can be turned off, and stay off', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
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
  await explorer.open('/sotk-2023/');
  await explorer.dateField('From').fill('');
  await explorer.dateField('From').pressSequentially('j/-[?');
  await expect(explorer.dateField('From')).toHaveValue('j/-[?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
});

test('a dialog opened while another closes stays open', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
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
