import { expect, test } from '@playwright/test';

test('the dev server serves the front page', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible();
});
