import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { root } from '../../../../scripts/set-up.mjs';

test('previews are not blank: text at the left, a map at the right, the selection in its casing', async ({
  page,
}) => {
  await page.goto('about:blank');
  for (const name of ['', 'sotk/', 'lachin-corridor/', 'brussels-talks/']) {
    const data = readFileSync(`${root}build/sotk-2023/${name}preview.png`, 'base64');
    const { text, map, marked } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const part = (x: number, width: number) => {
        const { data } = context.getImageData(x, 0, width, bitmap.height);
        const colours = new Map<number, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        return colours;
      };
      const right = part(440, bitmap.width - 440);
      return {
        text: part(0, 420).size,
        map: right.size,
        marked: right.get(0xff_ff_ff) ?? 0,
      };
    }, data);
    expect(text, name).toBeGreaterThan(30);
    expect(map, name).toBeGreaterThan(200);
    expect(marked, name).toBeGreaterThan(name === '' ? -1 : 40);
  }
});

test('the list of stories shows each story’s map', async ({ page }) => {
  await page.goto('/');
  const story = page.getByRole('listitem').filter({ has: page.locator('a[href*="sotk-2023"]') });
  const picture = story.locator('picture:visible img');
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(350);
});
