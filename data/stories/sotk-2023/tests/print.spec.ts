import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test, type Explorer } from '../../../../tests/e2e/explorer.ts';
import { qrIn } from '../../../../tests/e2e/pixels.ts';

/** Waits until the handout's code is loaded: browsers wait for nothing once they print. */
async function open(explorer: Explorer, path: string): Promise<void> {
  await explorer.open(path, 'picture');
  await expect(async () => {
    await begin(explorer);
    await expect(explorer.page.locator('.handout')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await end(explorer);
}
/** The events before and after printing. */
const begin = ({ page }: Explorer) => page.evaluate(() => dispatchEvent(new Event('beforeprint')));
const end = ({ page }: Explorer) => page.evaluate(() => dispatchEvent(new Event('afterprint')));

interface Canvas {
  readonly canvas: unknown;
  readonly context: {
    getImageData(x: number, y: number, w: number, h: number): { readonly data: Uint8ClampedArray };
  };
}

/** Reads a PDF: its pages, and their texts. */
async function readPages(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)),
  );
  const texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await page.getTextContent();
      return items.flatMap((item) => ('str' in item ? [item.str] : []));
    }),
  );
  return { document, pages, texts };
}

/** Reads a handout: texts by page, page sizes in points, and the content of its QR code. */
async function read(pdf: Buffer) {
  const { document, pages, texts } = await readPages(pdf);
  const [first] = pages;
  if (!first) throw new Error('no page');
  const viewport = first.getViewport({ scale: 3 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const { canvas, context } = (
    document.canvasFactory as { create(width: number, height: number): Canvas }
  ).create(width, height);
  await first.render({ canvas: canvas as never, canvasContext: context as never, viewport })
    .promise;
  // At the top right.
  const [x, w, h] = [Math.round(width * 0.72), Math.round(width * 0.28), Math.round(width * 0.28)];
  const { data } = context.getImageData(x, 0, w, h);
  const link = qrIn({ width: w, height: h, data: new Uint8Array(data) });
  const [, , right = 0, top = 0] = first.view;
  return { texts, link, size: [Math.round(right), Math.round(top)] };
}

for (const [format, size] of [
  ['A4', [595, 842]],
  ['Letter', [612, 792]],
] as const)
  test(`${format} prints article, numbers, picture, legend, dates, sources and the link as a QR code`, async ({
    explorer,
  }) => {
    const { page } = explorer;
    await open(explorer, '/sotk-2023/#date=2023-05-11');
    const handout = await read(await page.pdf({ format }));
    for (const [at, side] of handout.size.entries())
      expect(Math.abs(side - (size[at] ?? 0))).toBeLessThanOrEqual(1);
    // Kerning splits words.
    const all = handout.texts
      .flat()
      .join('')
      .replaceAll(/[\sʼ’]/g, '');
    const has = (text: string) => expect(all).toContain(text.replaceAll(/[\s’]/g, ''));
    const [first = []] = handout.texts;
    has('Fire on the border at Sotk');
    has('Map date: 11 May 2023 · Perspective: “By law”');
    // The whole article, with numbers after its phrases.
    has('a clash1 with Armenia');
    has('On Saturday the leaders');
    has('because of the consequences of its war on Ukraine');
    has('Claimed by Azerbaijan’s defence ministry');
    // Labels and numbers of the picture are text.
    expect(first.join(' ')).toMatch(/Yerevan/);
    // One tag has the numbers of several features at one place.
    expect(first.filter((text) => /^1(·\d+)*$/.test(text.trim())).length).toBeGreaterThanOrEqual(2);
    for (const text of ['Line of contact', 'Clash', 'Sources', 'Places in the text'] as const)
      has(text);
    // What each side says, since nothing opens on paper.
    has('The report of fire at an ambulance is false.');
    has('Four of its soldiers were wounded');
    has('OpenStreetMap contributors');
    expect(handout.link).toMatch(/\/sotk-2023\/#date=2023-05-11&hide=&names=en&as=law$/);
    // No controls are printed, and the page is unchanged afterwards.
    expect(all).not.toContain('Resetall');
    await expect(page.locator('.handout')).toHaveCount(0);
    await expect(explorer.key).toBeVisible();
  });

test('numbers in the picture match the text, and the list says which are missing from it', async ({
  explorer,
}) => {
  const { page } = explorer;
  await open(explorer, '/sotk-2023/');
  await page.emulateMedia({ media: 'print' });
  await begin(explorer);
  const found = await page.locator('.handout').evaluate((handout) => {
    const texts = (selector: string) =>
      [...handout.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    return {
      pictured: [...handout.querySelectorAll('[data-numbers]')].flatMap((one) =>
        (one.getAttribute('data-numbers') ?? '').split(' ').map(Number),
      ),
      named: texts('.text sup:not(.letter)').flatMap((text) => text.split(', ').map(Number)),
      listed: [...handout.querySelectorAll('.places li')].map((item) => ({
        number: Number(item.querySelector('b')?.textContent),
        isAway: /not on this map|; not on/.test(item.textContent ?? ''),
      })),
    };
  });
  const listed = found.listed.map(({ number }) => number);
  expect([...new Set(found.named)].sort((a, b) => a - b)).toEqual(listed);
  expect(new Set(found.pictured).size).toBe(found.pictured.length);
  const here = found.listed.filter(({ isAway }) => !isAway).map(({ number }) => number);
  expect([...found.pictured].sort((a, b) => a - b)).toEqual(here);
  expect(here.length).toBeGreaterThan(6);
  await end(explorer);
});

test('in either theme all text is dark enough for paper, also in grey', async ({ explorer }) => {
  const { page } = explorer;
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(explorer, '/sotk-2023/lachin-corridor/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await begin(explorer);
  const weak = await page.locator('.handout').evaluate((handout) => {
    const linear = (value: number) =>
      value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const walker = document.createTreeWalker(handout, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('[data-numbers], title, style'))
        continue;
      const { color, fill } = getComputedStyle(element);
      const [r = 0, g = 0, b = 0] = ((element.closest('svg') ? fill : color).match(/[\d.]+/g) ?? [])
        .slice(0, 3)
        .map((part) => linear(Number(part) / 255));
      // Luminance is what a grey print keeps; the lightest background of text is white.
      const contrast = 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
      if (contrast < 4.5) found.add(`${node.textContent.trim()} ${contrast.toFixed(2)}`);
    }
    return [...found];
  });
  expect(weak).toEqual([]);
  await end(explorer);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page is white on paper in the ${colorScheme} theme`, async ({ explorer }) => {
    const { page } = explorer;
    await page.emulateMedia({ media: 'print', colorScheme });
    for (const path of ['/sotk-2023/', '/sotk-2023/disputed-places/']) {
      await page.goto(path);
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      ).toBe('rgb(255, 255, 255)');
    }
  });

test('Share prints once the handout has loaded', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.title = `printed ${document.querySelectorAll('.handout [data-numbers]').length > 0}`;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await explorer.open('/sotk-2023/');
  const dialog = await explorer.share();
  await dialog.getByRole('button', { name: 'Print a handout' }).click();
  await expect(page).toHaveTitle('printed true');
  await expect(dialog).toHaveCount(0);
});

test('the page about disputed places prints the sources of each place', async ({ page }) => {
  await page.goto('/sotk-2023/disputed-places/');
  const { texts } = await readPages(await page.pdf({ format: 'A4' }));
  // Spaces are no part of the texts.
  const [, byPlace = ''] = texts
    .flat()
    .join('')
    .replaceAll(' ', '')
    .split('Sources by place'.replaceAll(' ', ''));
  expect(byPlace).toContain('GeoNames');
  expect(byPlace.split('Wikipedia').length).toBeGreaterThan(20);
  expect(byPlace).not.toContain('Language');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('prints the article', async ({ explorer }) => {
    const { page } = explorer;
    await page.goto('/sotk-2023/');
    await page.emulateMedia({ media: 'print' });
    await expect(explorer.passage('p17')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  });
});
