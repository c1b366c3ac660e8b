import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewSize } from '#previews/size.ts';
import { builds } from '../../../../../scripts/builds.mjs';
import { root } from '../../../../../scripts/set-up.mjs';

const plain = `${root}${builds.plain.folder}/`;
const addressed = `${root}${builds.addressed.folder}/`;
const site = builds.addressed.environment.SITE_URL;
const story = 'sotk-2023';

/** Meta tags of a page's head, by name. */
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

/** The pages with previews: the story's, and those of its features. */
const pages = [
  '',
  ...readdirSync(`${plain}${story}`, { withFileTypes: true })
    .filter((one) => one.isDirectory() && existsSync(`${plain}${story}/${one.name}/preview.png`))
    .map(({ name }) => `${name}/`),
];

test('with SITE_URL, every page has its meta tags, canonical link and image', () => {
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
    // The file named by the tag exists.
    expect(existsSync(`${plain}${story}/${page}preview.png`), page).toBe(true);
  }
});

test('an Article and a Place have a location', () => {
  const article = headOf(`${addressed}${story}/index.html`).data;
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    datePublished: '2023-05-11',
    inLanguage: 'en',
    contentLocation: { '@type': 'Place', name: 'Sotk', geo: { '@type': 'GeoShape' } },
  });
  const place = headOf(`${addressed}${story}/sotk/index.html`).data;
  expect(place).toMatchObject({
    name: 'Sotk',
    alternateName: ['Սոթք', 'Zod', 'Сотк'],
    geo: { '@type': 'GeoCoordinates', latitude: 40.2031 },
    subjectOf: { '@type': 'Article', url: `${site}${story}/` },
  });
  const line = headOf(`${addressed}${story}/lachin-corridor/index.html`).data;
  const { box } = (line as { geo: { box: string } }).geo;
  const [south = 0, west = 0, north = 0, east = 0] = box.split(' ').map(Number);
  expect([south > 39, north < 40, west > 46, east < 47]).toEqual([true, true, true, true]);
});

test('the page of a former id points to the feature’s own page', () => {
  const all = readdirSync(`${plain}${story}`, { withFileTypes: true });
  const before = all
    .map(({ name }) => name)
    .find((name) => name.startsWith('lachin-corridor-') && !pages.includes(`${name}/`));
  expect(before).toBeDefined();
  expect(headOf(`${addressed}${story}/${before}/index.html`).canonical).toBe(
    `${site}${story}/lachin-corridor/`,
  );
});

test('the page of a feature shows its part of the one picture, and repeats neither list nor article', () => {
  const picture = readFileSync(`${plain}${story}/picture.svg`, 'utf8');
  const textOf = (page: string) => readFileSync(`${plain}${story}/${page}index.html`, 'utf8');
  expect(picture).toContain('<view id="feature-sotk" viewBox="');
  expect(textOf('sotk/')).toContain('picture.svg#feature-sotk"');
  expect(textOf('')).toContain('class="places');
  const lengths = pages.slice(1).map((page) => textOf(page).length);
  for (const page of pages.slice(1)) expect(textOf(page), page).not.toContain('class="places');
  // Mostly what all pages have: tools, key, fonts and scripts.
  const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  expect(median).toBeLessThan(textOf('').length / 2);
});

/** Paths of all pages of the site, relative to its root. */
const everyPage = readdirSync(addressed, { recursive: true, encoding: 'utf8' })
  .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
  .map((file) => file.replace(/index\.html$/, ''));

test('the sitemap lists every page once, except duplicates and pages for frames', () => {
  const text = readFileSync(`${addressed}sitemap.xml`, 'utf8');
  const listed = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
  expect(new Set(listed).size).toBe(listed.length);
  const own = everyPage.filter((page) => {
    const { canonical, meta } = headOf(`${addressed}${page}index.html`);
    return canonical === site + page && meta.get('robots') !== 'noindex';
  });
  expect(listed.sort()).toEqual(own.map((page) => site + page).sort());
  for (const page of ['', `${story}/disputed-places/`, ...pages.map((page) => `${story}/${page}`)])
    expect(own).toContain(page);
});

test('every page is reachable from the front page or a story’s', () => {
  const linksOf = (page: string) => {
    const html = readFileSync(`${addressed}${page}index.html`, 'utf8');
    return [...html.matchAll(/<a [^>]*href="([^"#]*)/g)].map(
      ([, href = '']) => new URL(href, site + page).href,
    );
  };
  const home = linksOf('');
  const links = [
    ...home,
    ...home.flatMap((link) =>
      link.startsWith(site) && link !== site ? linksOf(link.slice(site.length)) : [],
    ),
  ];
  const own = everyPage.filter(
    (page) => headOf(`${addressed}${page}index.html`).canonical === site + page,
  );
  expect(
    own.map((page) => site + page).filter((page) => page !== site && !links.includes(page)),
  ).toEqual([]);
});

test('without SITE_URL, a page has only what needs no absolute address', () => {
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

test('every preview is a PNG of the size in its tags, and no two are the same', () => {
  const seen = new Set<string>();
  for (const page of pages) {
    const png = readFileSync(`${plain}${story}/${page}preview.png`);
    expect(png.subarray(1, 4).toString(), page).toBe('PNG');
    const { meta } = headOf(`${addressed}${story}/${page}index.html`);
    const size = ['og:image:width', 'og:image:height'].map((name) => Number(meta.get(name)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], page).toEqual(size);
    expect(size).toEqual([previewSize.width, previewSize.height]);
    seen.add(png.toString('base64'));
  }
  expect(seen.size).toBe(pages.length);
});
