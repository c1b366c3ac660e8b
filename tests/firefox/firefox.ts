import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test as base } from '@playwright/test';
import {
  launch,
  type Browser,
  type ElementHandle,
  type EvaluateFunc,
  type Page,
} from 'puppeteer-core';

// Playwright's own Firefox can't be installed from packages; this is the one of readers, driven over WebDriver BiDi.

/** What Firefox draws: the map, if it has WebGL, or the picture that stands in where it has none. */
type Drawn = 'map' | 'picture';

interface Fixtures {
  /** A page of its own, in a fresh profile. */
  readonly reader: FirefoxReader;
}

interface Options {
  readonly drawn: Drawn;
  readonly size: readonly [number, number];
}

/** A screen without a monitor, on which Firefox has WebGL; undefined where there is no Xvfb. */
async function startScreen(): Promise<{ process: ChildProcess; number: string } | undefined> {
  const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const isMissing = once(process, 'error').then(() => undefined);
  const number = once(process.stdout, 'data').then(([data]) => String(data).trim());
  const found = await Promise.race([isMissing, number]);
  return found === undefined ? undefined : { process, number: found };
}

async function launchFirefox(drawn: Drawn, screen: string | undefined): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? 'firefox',
    headless: screen === undefined,
    defaultViewport: null,
    env: {
      ...process.env,
      ...(screen === undefined ? {} : { DISPLAY: `:${screen}`, LIBGL_ALWAYS_SOFTWARE: '1' }),
    },
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-GB',
      'intl.locale.requested': 'en-GB',
      'webgl.force-enabled': true,
      'webgl.disabled': drawn === 'picture',
    },
  });
}

/** Sets the size of the page, which the next page of the same site keeps: another site gets it only after a moment. */
async function resize(page: Page, [width, height]: readonly [number, number]): Promise<void> {
  // The size is set all the same where Firefox can't turn its screen, but the error may be here first.
  await page.setViewport({ width, height }).catch((error: unknown) => {
    if (!String(error).includes('setScreenOrientationOverride')) throw error;
  });
  const size = () => page.evaluate(() => [innerWidth, innerHeight]);
  await expect.poll(size, 'size of the page').toEqual([width, height]);
}

/** A page in Firefox, and what its reader does. */
export class FirefoxReader {
  readonly page: Page;
  readonly #root: string;
  readonly #hasScreen: boolean;

  constructor(page: Page, root: string, hasScreen: boolean) {
    this.page = page;
    this.#root = root;
    this.#hasScreen = hasScreen;
  }

  /** What is to become of the map: `ready` on a screen, and elsewhere if Firefox has WebGL without one. */
  expectedState(): Promise<string> {
    return this.page.evaluate(
      (hasScreen) =>
        hasScreen || document.createElement('canvas').getContext('webgl2') !== null
          ? 'ready'
          : 'unavailable',
      this.#hasScreen,
    );
  }

  /**
   * Opens a page, and waits for its map or the picture that replaces it; on a small screen, where the map waits for its
   * reader, for the page's first picture. Returns what became of the map.
   */
  async open(path: string): Promise<string> {
    await this.page.goto(new URL(path, this.#root).href);
    return this.until(() => {
      const { map } = document.documentElement.dataset;
      const isReplaced = map === 'unavailable' && document.querySelector('.picture svg') !== null;
      return map === 'ready' || map === 'picture' || isReplaced ? map : undefined;
    }, 'the map');
  }

  /**
   * Waits until a function of the page returns something. Puppeteer's own waiting needs `Function`, which the page's
   * content policy forbids.
   */
  async until<Value, Arguments extends unknown[]>(
    look: (...args: Arguments) => Value | undefined,
    what: string,
    ...args: Arguments
  ): Promise<Value> {
    let found: Value | undefined;
    const isFound = async () => {
      found = (await this.page.evaluate(look as EvaluateFunc<Arguments>, ...args)) as
        Value | undefined;
      return found !== undefined && found !== null;
    };
    await expect.poll(isFound, { message: what, timeout: 60_000 }).toBe(true);
    return found as Value;
  }

  /** The first element of a selector, once it is seen. */
  async see(selector: string): Promise<ElementHandle<HTMLElement>> {
    const look = (wanted: string) =>
      document.querySelector(wanted)?.checkVisibility({ visibilityProperty: true }) || undefined;
    await this.until(look, `${selector} is seen`, selector);
    const handle = await this.page.evaluateHandle(
      (wanted) => document.querySelector(wanted),
      selector,
    );
    return handle as ElementHandle<HTMLElement>;
  }

  /** Waits until an element is no longer there. */
  async miss(selector: string): Promise<void> {
    const look = (wanted: string) => document.querySelector(wanted) === null || undefined;
    await this.until(look, `${selector} is gone`, selector);
  }

  /** Waits until an element has the focus. */
  async isFocused(selector: string): Promise<void> {
    const look = (wanted: string) => document.activeElement?.matches(wanted) || undefined;
    await this.until(look, `${selector} has the focus`, selector);
  }

  /** Place of an element in the window, once it is seen. */
  async boxOf(selector: string) {
    const element = await this.see(selector);
    return element.evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async click(selector: string): Promise<void> {
    await (
      await this.see(selector)
    ).evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
    const { x, y, width, height } = await this.boxOf(selector);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  async focus(selector: string): Promise<void> {
    await (await this.see(selector)).evaluate((element) => element.focus());
  }

  /** Ids of what is drawn in the frame. */
  drawn(): Promise<string[]> {
    return this.page.evaluate(() => window.dateline?.drawn() ?? []);
  }

  async text(selector: string): Promise<string> {
    return (await this.see(selector)).evaluate((element) => element.textContent ?? '');
  }

  /** A point of the window at which the map, or the picture, names a feature. */
  labelOf(feature: string): Promise<{ x: number; y: number }> {
    const look = (wanted: string) => {
      const frame = document.querySelector('[data-map-area]')?.getBoundingClientRect();
      if (!frame) return undefined;
      for (let y = 8; y < frame.height; y += 6)
        for (let x = 8; x < frame.width; x += 6)
          if (window.dateline?.labels({ x, y }).some((label) => label.feature === wanted))
            return { x: frame.left + x, y: frame.top + y };
      return undefined;
    };
    return this.until(look, `the name of ${feature}`, feature);
  }
}

export const test = base.extend<Fixtures & Options>({
  drawn: ['picture', { option: true }],
  size: [[1440, 900], { option: true }],
  reader: async ({ drawn, size, baseURL }, use) => {
    const on = drawn === 'map' ? await startScreen() : undefined;
    const browser = await launchFirefox(drawn, on?.number);
    try {
      const page = await browser.newPage();
      await page.goto(new URL('/favicon.svg', baseURL).href);
      await resize(page, size);
      await use(new FirefoxReader(page, baseURL ?? '', on !== undefined));
    } finally {
      await browser.close();
      on?.process.kill();
    }
  },
});

export { expect } from '@playwright/test';
