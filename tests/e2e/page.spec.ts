import { expect, test } from '@playwright/test';

test('the front page says what this is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible();
});
