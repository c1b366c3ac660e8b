import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Explorer, expect, test } from '../../../../tests/e2e/explorer.ts';

/** A phrase of each language that is unique to it. */
const phrases = {
  en: 'Follow the text again',
  hy: 'Նորից հետևել տեքստին',
  az: 'Mətni yenidən izlə',
  ru: 'Снова следовать за текстом',
} as const;

const language = (page: Page) => page.getByRole('navigation').getByRole('combobox');

/** The story's own texts: labels may contain them next to the page's. */
const storyTexts = ((): readonly string[] => {
  const texts: string[] = [];
  JSON.parse(readFileSync('data/stories/sotk-2023/story.json', 'utf8'), (_key, value: unknown) => {
    if (typeof value === 'string' && value.length > 2) texts.push(value);
    return value;
  });
  return texts.sort((a, b) => b.length - a.length);
})();

/** Texts and labels of a page in a language, unless marked as being in another. */
async function spokenIn(page: Page, code: string): Promise<string[]> {
  return page.evaluate((code) => {
    const named = ['aria-label', 'title', 'placeholder', 'aria-valuetext'];
    const isInLanguage = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === code;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [document.title];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (
        isInLanguage(node.parentElement) &&
        !node.parentElement?.closest('script, style, noscript')
      )
        texts.push(node.textContent ?? '');
    for (const element of document.querySelectorAll(named.map((name) => `[${name}]`).join()))
      if (isInLanguage(element))
        for (const name of named) texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }, code);
}

test.describe('a browser that prefers Armenian', () => {
  test.use({ locale: 'hy-AM' });

  test('gets the page in Armenian, the article in English, and only Armenian messages', async ({
    explorer,
  }) => {
    const { page } = explorer;
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.text().catch(() => ''));
    });
    await explorer.open('/sotk-2023/sotk/', 'map');
    await expect(page.locator('html')).toHaveAttribute('lang', 'hy');
    await expect(page.getByRole('button', { name: 'Հոդված', exact: true })).toBeVisible();
    // Chromium has no Armenian month names.
    await expect(page.locator('p.shown')).toContainText('11 մայիսի, 2023 թ.');
    await expect(page.locator('article')).toHaveAttribute('lang', 'en');
    await expect(page.getByText('լեզուն՝ անգլերեն')).toBeVisible();
    await expect(explorer.card('sotk')).toContainText('8,0 կմ');
    await expect(explorer.card('sotk').getByText('Քաղաք կամ գյուղ')).toBeVisible();
    await expect(explorer.canvas).toHaveAttribute('aria-label', 'Քարտեզ');
    const text = (await Promise.all(scripts)).join('\n');
    expect(text).toContain(phrases.hy);
    for (const other of ['en', 'az', 'ru'] as const) expect(text).not.toContain(phrases[other]);
    await explorer.expectLabels(['Սոթք', 'Հայաստան']);
  });

  test('gets names in Armenian, and a link that shows them elsewhere', async ({
    explorer,
    browser,
  }) => {
    const { page } = explorer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await explorer.open('/sotk-2023/sotk/');
    await expect(explorer.card('sotk').getByRole('heading', { level: 2 })).toHaveText('Սոթք');
    await expect(page).toHaveTitle(/^Սոթք · /);
    await explorer.card('sotk').getByRole('button', { name: 'Պատճենել հղումը' }).click();
    await expect(page.getByText('Այս տեսքի հղումը պատճենվեց։')).toBeVisible();
    expect(page.url()).not.toContain('names');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = new Explorer(await browser.newPage({ locale: 'en-GB' }));
    await other.open(link);
    await expect(other.card('sotk').getByRole('heading', { level: 2 })).toHaveText('Սոթք');
    await expect(other.page.getByRole('button', { name: 'Article', exact: true })).toBeVisible();
    await other.page.close();
  });

  test('reads in the key the countries’ Armenian names, which the browser may not have', async ({
    explorer,
    page,
  }) => {
    await explorer.open('/sotk-2023/');
    for (const country of ['Հայաստան', 'Ադրբեջան'])
      await expect(
        page.getByRole('listitem').getByText(country, { exact: true }).first(),
      ).toBeVisible();
  });

  test('gets English if Armenian fails to load, with a notice', async ({ explorer }) => {
    const { page } = explorer;
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      return body.includes(phrases.hy) ? route.abort() : route.fulfill({ response, body });
    });
    await explorer.open('/sotk-2023/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText('couldn’t load in that language').first()).toBeVisible();
    await page.unroute('**/*.js');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'hy');
  });
});

test.describe('a browser that prefers an unknown language', () => {
  test.use({ locale: 'ka-GE' });

  test('gets the page in English', async ({ explorer }) => {
    await explorer.open('/sotk-2023/');
    await expect(explorer.page.getByRole('button', { name: 'Article', exact: true })).toBeVisible();
  });
});

test('switching language needs no reload, is remembered, and is not part of the link', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/#passage=p3', 'map');
  const before = page.url();
  await explorer.canvas.evaluate((canvas) => (canvas.dataset['same'] = 'yes'));
  await explorer.openMenu();
  await language(page).selectOption('az');
  await expect(page.getByRole('button', { name: 'Yerlər', exact: true })).toBeVisible();
  await expect(page.locator('p.shown')).toContainText('11 may 2023');
  await expect(explorer.canvas).toHaveAttribute('data-same', 'yes');
  await expect(explorer.canvas).toHaveAttribute('aria-label', 'Xəritə');
  await expect(page.getByText('Tərcümə hələ dil daşıyıcısı tərəfindən yoxlanmayıb.')).toBeVisible();
  expect(page.url()).toBe(before);
  await explorer.reload();
  await expect(page.getByRole('button', { name: 'Yerlər', exact: true })).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Xəbər məqaləsini oxuyun')).toBeVisible();
  await page.getByRole('main').getByRole('combobox').selectOption('en');
  await expect(page.getByText('Read a news article')).toBeVisible();
});

test('a language that fails to load is not shown as in use, with a notice', async ({ page }) => {
  // Load the page's whole script before blocking anything.
  await page.goto('/', { waitUntil: 'networkidle' });
  const choice = page.getByRole('main').getByRole('combobox');
  await expect(choice).toHaveValue('en');
  await page.route('**/*.js', (route) => route.abort());
  await choice.selectOption('ru');
  await expect(page.getByRole('alert')).toContainText('couldn’t load');
  await expect(choice).toHaveValue('en');
});

test('a language can be selected without storage', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('refused');
      },
    });
  });
  await explorer.open('/sotk-2023/');
  await explorer.openMenu();
  await language(page).selectOption('ru');
  await expect(page.getByRole('button', { name: 'Утверждения', exact: true })).toBeVisible();
});

test.describe('in Russian', () => {
  test.use({ locale: 'ru-RU' });
  // Names, formats, keys, and titles copied from sources.
  const names =
    /Dateline|docs\/tutorial\.md|GeoJSON|JavaScript|PNG|SVG|CSV|QR|Ctrl|EDTF|WebGL|Shift|Enter|Esc|OpenStreetMap|ODbL|GeoNames|GSHHG|LGPL|CC BY 4\.0|Natural Earth|contributors|\b[jk]\b/g;

  /** English words left in the page, without names and the story's own texts. */
  const english = async (page: Page) =>
    (await spokenIn(page, 'ru')).filter((text) =>
      /[A-Za-z]{2,}/.test(
        storyTexts.reduce((rest, own) => rest.replaceAll(own, ''), text).replaceAll(names, ''),
      ),
    );

  test('no English is left except the story’s own', async ({ explorer }) => {
    const { page } = explorer;
    await explorer.open('/sotk-2023/sotk/#names=ru&measure=40.2,45.9;40.1,45.8', 'map');
    await expect(explorer.card('sotk')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Измерить' })).toContainText('км');
    // On a slow machine a notice names what is still loading, by the names of files.
    await expect(page.getByText('Всё ещё загружается')).toHaveCount(0);
    expect(await spokenIn(page, 'ru')).toContain('Следить за текстом');
    expect(await english(page)).toEqual([]);

    await page.getByRole('button', { name: 'Места', exact: true }).click();
    expect(await english(page)).toEqual([]);
    await page.getByRole('button', { name: 'Утверждения', exact: true }).click();
    await expect(page.getByRole('list', { name: 'Все утверждения' })).toBeVisible();
    expect(await english(page)).toEqual([]);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Горячие клавиши' })).toBeVisible();
    expect(await english(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('/');
    await page.keyboard.type('Сотк');
    await expect(page.getByRole('dialog', { name: 'Поиск' })).toContainText(/\d+ результат/);
    expect(await english(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Поделиться' }).click();
    const sharing = page.getByRole('dialog', { name: 'Поделиться' });
    await expect(sharing.getByRole('button', { name: 'Копировать ссылку' })).toBeVisible();
    expect(await english(page)).toEqual([]);
  });

  test('nor on the other pages', async ({ page }) => {
    await page.goto('/sotk-2023/disputed-places/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/спорные места/);
    expect(await english(page)).toEqual([]);
    await page.goto('/');
    await expect(page.getByText('Читайте новостную статью')).toBeVisible();
    expect(await english(page)).toEqual([]);
    await page.goto('/sotk-2023/embed/#names=ru');
    await expect(page.getByText('Фрагмент 1 из 17')).toBeVisible();
    // The page's own picture has English names; the one of this link takes a moment.
    await expect.poll(() => english(page), { timeout: 30_000 }).toEqual([]);
    // And all other pages of the site besides its stories.
    const others = readdirSync('build', { withFileTypes: true })
      .filter((one) => one.isDirectory() && existsSync(`build/${one.name}/index.html`))
      .filter(({ name }) => !existsSync(`data/stories/${name}`));
    for (const { name } of others) {
      await page.goto(`/${name}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      expect(await english(page), name).toEqual([]);
    }
  });
});

for (const code of ['hy', 'az', 'ru'] as const)
  test.describe(`on a phone, in ${code}`, () => {
    test.use({ locale: code, viewport: { width: 360, height: 740 }, hasTouch: true });

    test('all tools fit in the page', async ({ explorer }) => {
      const { page } = explorer;
      await explorer.open('/sotk-2023/sotk/');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
      for (const button of await page.getByRole('navigation').getByRole('button').all()) {
        const box = await button.boundingBox();
        if (!box) continue;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(360);
      }
    });
  });
