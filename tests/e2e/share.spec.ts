import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import type { FeatureCollection } from 'geojson';
import { expect, test } from './explorer.ts';
import { coloursOf, pixelsOf, qrIn } from './pixels.ts';

/** Does something that starts a download. */
async function download(page: Page, act: () => Promise<void>) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), data: readFileSync(await file.path()) };
}
const take = (dialog: Locator, name: string) => () =>
  dialog.getByRole('button', { name, exact: true }).click();

const whole = /\/two-banks\/meadow\/#date=2000-06-01\/2000-06-10&hide=&names=en&as=law$/;

test('one dialog has link, QR code, embed code and citation, all of this exact view', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('/two-banks/meadow/');
  const dialog = await explorer.share();
  const field = dialog.getByRole('textbox', { name: 'Link to this view' });
  await expect(field).toHaveValue(whole);
  const link = await field.inputValue();
  const qr = await dialog.getByRole('img', { name: 'QR code of this link' }).screenshot();
  expect(qrIn(await pixelsOf(page, qr.toString('base64')))).toBe(link);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).toContainText('Link copied.');
  expect(await copied()).toBe(link);
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  await expect(dialog.getByRole('status')).toContainText('Embed code copied.');
  const code = await copied();
  // In an HTML page: the site's script, and an element with the link.
  const parsed = await page.evaluate((html) => {
    const { body, head } = new DOMParser().parseFromString(html, 'text/html');
    const element = body.querySelector('dateline-story') ?? head.querySelector('dateline-story');
    return {
      script: new DOMParser()
        .parseFromString(html, 'text/html')
        .querySelector('script')
        ?.getAttribute('src'),
      src: element?.getAttribute('src'),
      href: element?.querySelector('a')?.getAttribute('href'),
      text: element?.textContent,
    };
  }, code);
  expect(parsed).toEqual({
    script: new URL('/embed.js', link).href,
    src: link,
    href: link,
    text: 'Trouble on the ferry',
  });
  await dialog.getByRole('button', { name: 'Copy citation' }).click();
  await expect(dialog.getByRole('status')).toContainText('Citation copied.');
  expect(await copied()).toMatch(
    /^“Trouble on the ferry”, map of 10 June 2000\. Dateline, 10 June 2000\. http.*as=law \(accessed \d+ \w+ \d{4}\)\.$/,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('exports the view as PNG and SVG, with title, date, scale, legend, attribution and link', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/meadow/');
  const dialog = await explorer.share();
  const svg = await download(page, take(dialog, 'Save SVG'));
  expect(svg.name).toBe('meadow.svg');
  const { texts, faces, foreign, broken } = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: parsed.querySelector('parsererror') !== null,
      texts: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
      faces: parsed.querySelector('style')?.textContent.split('@font-face').length,
      foreign: [...text.matchAll(/(?:href|url)\s*[=(]\s*["']?(https?:)/g)].length,
    };
  }, svg.data.toString('utf8'));
  expect(broken).toBe(false);
  // At least regular and semibold, all embedded.
  expect(faces).toBeGreaterThan(2);
  expect(foreign).toBe(0);
  for (const text of ['Trouble on the ferry', 'Map as of 10 June 2000', 'Area'])
    expect(texts).toContain(text);
  expect(texts.filter((text) => /^\d+ k?m$/.test(text ?? ''))).toHaveLength(1);
  // On several lines.
  expect(texts.join(' ')).toMatch(/The\s?meadow/);
  expect(texts.join(' ')).toContain('© OpenStreetMap contributors (ODbL)');
  expect(texts.join('')).toMatch(whole);
  const png = await download(page, take(dialog, 'Save PNG'));
  expect(png.name).toBe('meadow.png');
  const pixels = await pixelsOf(page, png.data.toString('base64'));
  const frame = await page.locator('.explorer [data-map-area]').boundingBox();
  expect(pixels.width).toBe(Math.round(frame?.width ?? 0) * 2);
  expect(coloursOf(pixels)).toBeGreaterThan(300);
  await expect(dialog.getByRole('status')).toContainText('Picture saved.');
});

test('exports what is shown as GeoJSON and CSV, without hidden features', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#hide=talks&date=2000-06-10/2000-06-17');
  const dialog = await explorer.share();
  const geojson = await download(page, take(dialog, 'Save GeoJSON'));
  expect(geojson.name).toBe('two-banks.geojson');
  const data = JSON.parse(geojson.data.toString('utf8')) as FeatureCollection & { link: string };
  const ids = data.features.map(({ id }) => String(id));
  expect(ids).toContain('ferry');
  expect(ids).not.toContain('hill');
  expect(data.link).toContain('hide=talks');
  const csv = await download(page, take(dialog, 'Save CSV'));
  const rows = csvParse(csv.data.toString('utf8').replace('\uFEFF', ''));
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(rows.find(({ id }) => id === 'oldtown')).toMatchObject({
    name_fr: 'Vieille-Ville',
    name_en: 'Oldtown',
    latitude: '48.17000',
  });
  // As many as the page counts.
  const shown = await page.locator('li[data-feature][data-shown="true"]').count();
  expect(new Set(rows.map(({ feature }) => feature)).size).toBe(shown);
  await expect(dialog.getByRole('status')).toContainText('Data saved.');
});

test('if copying fails, the link is selected in its field', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  await explorer.open('/two-banks/meadow/');
  const dialog = await explorer.share();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('status')).toContainText('Couldn’t copy');
  const field = dialog.getByRole('textbox', { name: 'Link to this view' });
  await expect(field).toBeFocused();
  const selected = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  expect(selected).toMatch(whole);
});

test('the device’s share sheet gets title and link; if it fails, the dialog stays open', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    const asked: ShareData[] = [];
    Object.assign(window, { asked });
    navigator.share = (data) => {
      asked.push(data ?? {});
      const name = asked.length === 1 ? 'NotAllowedError' : 'AbortError';
      return Promise.reject(new DOMException('', name));
    };
  });
  await explorer.open('/two-banks/meadow/');
  const dialog = await explorer.share();
  const send = dialog.getByRole('button', { name: 'Share with an app' });
  await send.click();
  await expect(dialog.getByRole('status')).toContainText('Couldn’t share');
  const asked = await page.evaluate(() => (window as unknown as { asked: ShareData[] }).asked);
  expect(asked[0]?.url).toMatch(whole);
  expect(asked[0]?.title).toContain('Trouble on the ferry');
  // After the reader cancels there is no message, and everything is unchanged.
  await send.click();
  await expect(dialog).toBeVisible();
});

test('without a share sheet on the device, none is offered', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share);
  await explorer.open('/two-banks/');
  const dialog = await explorer.share();
  await expect(dialog.getByRole('button', { name: 'Share with an app' })).toHaveCount(0);
});

test('offers SVG if PNG fails', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await explorer.open('/two-banks/meadow/');
  const dialog = await explorer.share();
  await take(dialog, 'Save PNG')();
  await expect(dialog.getByRole('status')).toContainText('couldn’t make a PNG');
  const svg = await download(page, take(dialog.getByRole('status'), 'Save SVG'));
  expect(svg.name).toBe('meadow.svg');
  expect(svg.data.toString('utf8')).toContain('<svg');
});

test('a picture that can’t be drawn says so, and the rest of the dialog works', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  const dialog = await explorer.share();
  await page.route(/\.js$/, (route) => route.abort());
  await take(dialog, 'Save PNG')();
  await expect(dialog.getByRole('status')).toContainText('Couldn’t make the picture');
  const data = await download(page, take(dialog, 'Save GeoJSON'));
  expect(JSON.parse(data.data.toString('utf8'))).toHaveProperty('features');
});
