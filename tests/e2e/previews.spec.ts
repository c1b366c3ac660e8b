import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/set-up.mjs';

const plain = `${root}build/`;
const addressed = `${root}.cache/with-address/`;
const site = 'https://news.example/maps/';
const story = 'sotk-2023';

/** Tags of a page's head by what they are called. */
function headOf(file: string) {
  const [head = ''] = readFileSync(file, 'utf8').split('</head>');
  const metas = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)];
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head) ?? [];
  return {
    meta: new Map(metas.map(([, name = '', content = '']) => [name, content])),
    canonical,
    data: json === undefined ? undefined : (JSON.parse(json) as Record<string, unknown>),
  };
}

/** The pages about something: the story's, and those of its features that have a picture. */
const pages = [
  '',
  ...readdirSync(`${plain}${story}`, { withFileTypes: true })
    .filter((one) => one.isDirectory() && existsSync(`${plain}${story}/${one.name}/picture.svg`))
    .map(({ name }) => `${name}/`),
];

test('built with its address, every page has its tags, its canonical link and its image', () => {
  expect(pages.length).toBeGreaterThan(60);
  for (const page of pages) {
    const { meta, canonical, data } = headOf(`${addressed}${story}/${page}index.html`);
    const address = `${site}${story}/${page}`;
    expect(canonical, page).toBe(address);
    expect(meta.get('og:url'), page).toBe(address);
    expect(meta.get('og:image'), page).toBe(`${address}preview.png`);
    expect(meta.get('twitter:image'), page).toBe(`${address}preview.png`);
    expect(meta.get('twitter:card'), page).toBe('summary_large_image');
    expect(meta.get('og:title'), page).toContain('Fire on the border at Sotk');
    expect(meta.get('og:description')?.length, page).toBeGreaterThan(20);
    expect(data?.['@type'], page).toBe(page === '' ? 'Article' : 'Place');
    expect(data?.['url'], page).toBe(address);
    // What the tag names is there.
    expect(existsSync(`${plain}${story}/${page}preview.png`), page).toBe(true);
  }
});

test('an Article and a Place say where they are', () => {
  const article = headOf(`${addressed}${story}/index.html`).data;
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    datePublished: '2023-05-11',
    inLanguage: 'en',
    contentLocation: { '@type': 'Place', geo: { '@type': 'GeoShape' } },
  });
  const place = headOf(`${addressed}${story}/sotk/index.html`).data;
  expect(place).toMatchObject({
    name: 'Sotk (Zod)',
    alternateName: ['Սոթք', 'Zod', 'Сотк (Зод)'],
    geo: { '@type': 'GeoCoordinates', latitude: 40.2031 },
    subjectOf: { '@type': 'Article', url: `${site}${story}/` },
  });
  const line = headOf(`${addressed}${story}/lachin-corridor/index.html`).data;
  const { box } = (line as { geo: { box: string } }).geo;
  const [south = 0, west = 0, north = 0, east = 0] = box.split(' ').map(Number);
  expect([south > 39, north < 40, west > 46, east < 47]).toEqual([true, true, true, true]);
});

test('the page of an id that a feature had before leads to the feature’s own', () => {
  const all = readdirSync(`${plain}${story}`, { withFileTypes: true });
  const before = all
    .map(({ name }) => name)
    .find((name) => name.startsWith('lachin-corridor-') && !pages.includes(`${name}/`));
  expect(before).toBeDefined();
  expect(headOf(`${addressed}${story}/${before}/index.html`).canonical).toBe(
    `${site}${story}/lachin-corridor/`,
  );
});

test('the sitemap lists every page once', () => {
  const text = readFileSync(`${addressed}sitemap.xml`, 'utf8');
  const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
  expect(new Set(listed).size).toBe(listed.length);
  for (const page of pages) expect(listed).toContain(`${site}${story}/${page}`);
  expect(listed).toContain(site);
  expect(listed).toContain(`${site}${story}/disputed-places/`);
});

test('built without an address, a page has all that needs none, and no more', () => {
  expect(existsSync(`${plain}sitemap.xml`)).toBe(false);
  for (const page of ['', 'sotk/']) {
    const { meta, canonical, data } = headOf(`${plain}${story}/${page}index.html`);
    expect(canonical).toBeUndefined();
    for (const name of ['og:url', 'og:image', 'twitter:image']) expect(meta.has(name)).toBe(false);
    expect(meta.get('og:title')).toContain('Fire on the border at Sotk');
    expect(data?.['@type']).toBe(page === '' ? 'Article' : 'Place');
    expect(data?.['url']).toBeUndefined();
  }
});

test('every preview is a PNG of 1200 × 630, and no two are the same', () => {
  const seen = new Set<string>();
  for (const page of pages) {
    const png = readFileSync(`${plain}${story}/${page}preview.png`);
    expect(png.subarray(1, 4).toString(), page).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], page).toEqual([1200, 630]);
    seen.add(png.toString('base64'));
  }
  expect(seen.size).toBe(pages.length);
});

test('previews are not blank: text at the left, a map at the right, the choice in its colour', async ({
  page,
}) => {
  await page.goto('about:blank');
  for (const name of ['', 'sotk/', 'lachin-corridor/', 'brussels-talks/']) {
    const data = readFileSync(`${plain}${story}/${name}preview.png`, 'base64');
    const { text, map, accent } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const part = (x: number, width: number) => {
        const { data } = context.getImageData(x, 0, width, 630);
        const colours = new Map<number, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
          colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        return colours;
      };
      const right = part(440, 760);
      return {
        text: part(0, 420).size,
        map: right.size,
        // The accent, or what it is through it.
        accent: [...right].reduce((sum, [colour, count]) => {
          const [r, g] = [colour >> 16, (colour >> 8) & 255];
          return r > 150 && r - g > 70 ? sum + count : sum;
        }, 0),
      };
    }, data);
    expect(text, name).toBeGreaterThan(30);
    expect(map, name).toBeGreaterThan(200);
    expect(accent, name).toBeGreaterThan(40);
  }
});

test('the list of stories shows each story’s map', async ({ page }) => {
  await page.goto('/');
  const picture = page.locator('li img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(330);
});
