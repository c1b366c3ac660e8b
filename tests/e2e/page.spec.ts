import { expect, test } from './explorer.ts';

test('the front page says what this is and leads to the story', async ({ explorer }) => {
  const { page } = explorer;
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Dateline' })).toBeVisible();
  await page.getByRole('link', { name: /Sotk/ }).click();
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
  await expect(explorer.passage('p1')).toBeVisible();
});
