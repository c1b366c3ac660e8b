import {
  expect,
  test as base,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { patience } from '#delivery/files.ts';
import type { Label } from '#map/props.ts';
import { mapChunks } from './map-chunk.ts';

/**
 * The state a page must reach before a test goes on. Without a graphics card the map takes seconds to draw, so only
 * tests that look at it or use it wait for `map`, its first scene, and ask for it. `usable`: the page's script runs, and
 * MapLibre's file never arrives. `picture`: that file is refused, and the drawn picture is shown instead.
 */
export type Until = 'usable' | 'picture' | 'map';

const isMapChunk = (url: URL) => mapChunks.includes(url.pathname);

/** Blocks MapLibre's file for good, in the page and its frames. */
export const blockMap = (page: Page) => page.route(isMapChunk, () => undefined);

/** Makes the waits after which the page says what is missing never end. @param wait their length */
function waitForever(wait: number): void {
  const { setTimeout } = window;
  Object.assign(window, {
    setTimeout: (handler: () => void, ms?: number) => (ms === wait ? 0 : setTimeout(handler, ms)),
  });
}

/** A day as the date fields show it in English. */
export const inWords = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

/** Drives an explorer page by roles, names and public hooks. */
export class Explorer {
  constructor(readonly page: Page) {}

  /** Parts of a prerendered page that can be seen, aren't interactive yet, and wait only for their turn. */
  get waitingParts(): Locator {
    return this.page.locator('[data-waiting=""]').filter({ visible: true });
  }

  /** Opens an address of the site. */
  async open(path: string, until: Until = 'usable'): Promise<this> {
    await this.#load(until, () => this.page.goto(path));
    return this;
  }

  async reload(until: Until = 'usable'): Promise<void> {
    await this.#load(until, () => this.page.reload());
  }

  async #load(until: Until, load: () => Promise<unknown>): Promise<void> {
    await this.page.unroute(isMapChunk);
    // MapLibre never arrives, so after ten seconds a slow test would meet the picture and a notice.
    if (until === 'usable') await this.page.addInitScript(waitForever, patience);
    if (until === 'usable') await blockMap(this.page);
    if (until === 'picture') await this.page.route(isMapChunk, (route) => route.abort());
    await load();
    await expect(this.waitingParts).toHaveCount(0);
    if (until === 'usable') {
      await expect(this.page.locator('html')).toHaveAttribute('data-map', /^(picture|loading)$/);
      return;
    }
    await this.useMap();
    await this.mapIs(until === 'map' ? 'ready' : 'unavailable');
    if (until === 'picture') await expect(this.page.locator('.picture svg')).toBeVisible();
  }

  /** Asks for the map as a reader does who touches it, where it isn't loaded by itself. */
  async useMap(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-map', /./, { timeout: 30_000 });
    await this.page.evaluate(() => {
      if (document.documentElement.dataset['map'] !== 'picture') return;
      for (const one of document.querySelectorAll('.first-picture, .picture'))
        one.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    });
  }

  /** Makes text twice as large, as the browser’s setting does. Before the page is opened. */
  async doubleText(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  }

  /** Navigates to another view of the story within the page. */
  async show(path: string): Promise<void> {
    await this.page.evaluate((href) => {
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }

  async mapIs(
    state: 'picture' | 'loading' | 'ready' | 'unavailable',
    timeout = 30_000,
  ): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-map', state, { timeout });
  }

  /** Waits until `dateline.drawn()` is as expected. */
  async expectDrawn(check: { with?: string[]; without?: string[] }): Promise<void> {
    await expect(async () => {
      const drawn = await this.page.evaluate(() => window.dateline?.drawn() ?? []);
      for (const id of check.with ?? []) expect(drawn).toContain(id);
      for (const id of check.without ?? []) expect(drawn).not.toContain(id);
    }).toPass({ timeout: 15_000 });
  }

  /** Labels in the map's frame. */
  labels(): Promise<readonly Label[]> {
    return this.page.evaluate(() => window.dateline?.labels() ?? []);
  }

  /** Waits until the map has these labels, broken into lines anywhere, and they no longer change. */
  async expectLabels(names: readonly string[]): Promise<void> {
    let before: string | undefined;
    await expect(async () => {
      const texts = (await this.labels()).map(({ text }) => text);
      const moved = texts.join('|') !== before;
      before = texts.join('|');
      const flat = (text: string) => text.replaceAll('-\n', '-').replaceAll('\n', ' ');
      for (const name of names) expect(texts.map(flat)).toContain(flat(name));
      // There may be none while tiles load.
      expect(texts).not.toEqual([]);
      expect(moved, 'names have changed since').toBe(false);
    }).toPass({ timeout: 20_000, intervals: [300] });
  }

  passage(id: string): Locator {
    return this.page.locator(`[data-passage="${id}"]`);
  }

  mentions(feature: string): Locator {
    return this.page.locator(`[data-passage] a[data-feature="${feature}"]`);
  }

  card(feature: string): Locator {
    return this.page.locator(`[data-card="${feature}"]`);
  }

  place(feature: string): Locator {
    return this.page.locator(`[data-feature="${feature}"][data-shown]`);
  }

  /** Opens the share dialog with the button below the map. */
  async share(): Promise<Locator> {
    await this.page
      .getByRole('region', { name: 'Dates and sharing' })
      .getByRole('button', { name: 'Share' })
      .click();
    const dialog = this.page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('heading', { name: 'Share' })).toBeVisible();
    return dialog;
  }

  /** Copies the link of the current view. */
  async copyLink(): Promise<void> {
    const dialog = await this.share();
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('status')).toContainText('Link copied.');
    await dialog.getByRole('button', { name: 'Close the share panel' }).click();
  }

  /** What the map shows: its date, and how much of the story. */
  get status(): Locator {
    return this.page.locator('p.shown').filter({ hasText: 'Map as of' });
  }

  /** The element with the map, or what replaces it. */
  get frame(): Locator {
    return this.page.locator('.explorer [data-map-area]');
  }

  get canvas(): Locator {
    return this.page.locator('canvas.maplibregl-canvas');
  }

  /** The map without panels, as a PNG in base64. */
  async mapImage(): Promise<string> {
    const image = await this.canvas.screenshot({
      style: '[data-panel], [role="group"], .attribution { visibility: hidden }',
    });
    return image.toString('base64');
  }

  /** Number of pixels of a colour on the map, without panels. */
  async countPixels(isIt: (rgb: readonly [number, number, number]) => boolean): Promise<number> {
    const image = await this.mapImage();
    const colours = await this.page.evaluate(async (data) => {
      const bitmap = new Image();
      bitmap.src = `data:image/png;base64,${data}`;
      await bitmap.decode();
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const counts: Record<number, number> = {};
      for (let at = 0; at < pixels.length; at += 4) {
        const rgb =
          ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
        counts[rgb] = (counts[rgb] ?? 0) + 1;
      }
      return counts;
    }, image);
    return Object.entries(colours)
      .filter(([rgb]) => isIt([Number(rgb) >> 16, (Number(rgb) >> 8) & 255, Number(rgb) & 255]))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  /** Number of pixels nearly as dark as ink. */
  darkPixels(): Promise<number> {
    return this.countPixels(([r, g, b]) => r + g + b < 330);
  }

  /** The key of the map. */
  get key(): Locator {
    return this.page.getByRole('region', { name: 'Key of the map' });
  }

  /** Opens the key if it is folded, and in it the layers, names, precision and sources. */
  async showLayers(): Promise<void> {
    const summary = this.key.getByText('Show and hide');
    if (!(await summary.isVisible())) await this.key.getByRole('button', { name: 'Key' }).click();
    if (!(await this.key.getByRole('switch').first().isVisible())) await summary.click();
    await expect(this.key.getByRole('switch').first()).toBeVisible();
  }

  /** Opens the menu of following, colours, language and shortcuts, if it is closed. */
  async openMenu(): Promise<void> {
    const button = this.page.getByRole('navigation').locator('summary');
    const menu = this.page.getByRole('navigation').locator('details');
    await expect(this.page.locator('html')).toHaveAttribute('data-map', /./);
    await expect(this.waitingParts).toHaveCount(0);
    if ((await menu.getAttribute('open')) === null) await button.click();
    await expect(menu).toHaveAttribute('open', '');
  }

  /** The switch of a layer, once `showLayers` has shown it. */
  layer(name: string): Locator {
    return this.page.getByRole('switch', { name });
  }

  dateField(name: 'From' | 'To'): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** The timeline's handle for one end of the window. */
  handle(end: 'Start' | 'End'): Locator {
    return this.page.getByRole('slider', { name: `${end} of the time shown` });
  }

  /** The timeline, over all of the story's time. */
  get timeline(): Locator {
    return this.page.getByRole('group', { name: 'Timeline' });
  }

  /** Begins to print, once the handout’s code is loaded: browsers wait for nothing then. @returns the handout */
  async print(): Promise<Locator> {
    const handout = this.page.locator('.handout');
    await expect(async () => {
      await this.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect(handout).toHaveCount(1, { timeout: 500 });
    }).toPass();
    await this.page.emulateMedia({ media: 'print' });
    return handout;
  }

  async setDates(from: string, to: string): Promise<void> {
    await this.dateField('From').fill(from);
    // Applies it, which may move the end too.
    await this.dateField('From').press('Tab');
    await this.dateField('To').fill(to);
    await this.dateField('To').press('Enter');
  }
}

/** Blocks and lists requests to hosts other than the site's. */
export async function refuseOtherHosts(context: BrowserContext, site: string): Promise<string[]> {
  const refused: string[] = [];
  const own = new URL(site).host;
  await context.route(
    (url) => url.host !== own && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      refused.push(route.request().url());
      return route.abort();
    },
  );
  return refused;
}

/** Tests with an explorer page. Fails on requests to other hosts and on errors in the page. */
export const test = base.extend<{ explorer: Explorer }>({
  explorer: async ({ page, baseURL }, use) => {
    const errors: string[] = [];
    const foreign = await refuseOtherHosts(page.context(), baseURL ?? '');
    page.on('pageerror', (error) => errors.push(error.message));
    await use(new Explorer(page));
    expect(foreign, 'requests to other hosts').toEqual([]);
    expect(errors, 'errors on the page').toEqual([]);
  },
});

export { expect };
