import type { Page } from '@playwright/test';

/** What has the focus, and whether it can be seen. */
export interface Focused {
  /** Role or element, and accessible name or text. */
  readonly name: string;
  /** The page itself has the focus: it was lost, or it has left the page. */
  readonly isNothing: boolean;
  /** Nothing lies over it: its middle can be seen, or some of it if it is large. */
  readonly isSeen: boolean;
  /** What lies over its middle, if anything. */
  readonly under: string;
  /** What it is: the same for a control that was made anew. */
  readonly key: string;
}

/** Names a control by what it is, does and says. For use in the page. */
function nameControls(): void {
  window.keyOf = (element) =>
    [
      element.localName,
      element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60),
      element.getAttribute('href') ?? element.getAttribute('data-end') ?? '',
    ].join(' ');
}

declare global {
  interface Window {
    keyOf: (element: Element) => string;
  }
}

/** What Tab should reach now: everything that can have the focus, is laid out and isn't behind a dialog. */
export async function controlsOf(page: Page) {
  await page.evaluate(nameControls);
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, summary, [tabindex="0"]',
      ),
    ]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const dialog = document.querySelector('dialog[open]');
        return !dialog || dialog.contains(element);
      })
      // Of a group, the one that is on.
      .filter((element) => !element.matches('input[type="radio"]:not(:checked)'))
      .map(window.keyOf),
  );
}

/** What has the focus now. */
export async function focusedOn(page: Page): Promise<Focused> {
  await page.evaluate(nameControls);
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const name = `${focused.getAttribute('role') ?? focused.localName} ${
      focused.getAttribute('aria-label') ?? focused.textContent.trim().slice(0, 40)
    }`;
    const isNothing = focused === document.body;
    /** A control that is drawn by its label or by what is around it. */
    const drawn = focused.closest('label, .speed') ?? focused;
    const isAt = (x: number, y: number) => {
      const [top] = document.elementsFromPoint(x, y);
      return top !== undefined && (drawn.contains(top) || top.contains(focused));
    };
    const isSeen = [...drawn.getClientRects()].some(({ left, top, width, height }) => {
      const shares = width > 200 || height > 100 ? [0.05, 0.25, 0.5, 0.75, 0.95] : [0.5];
      return shares.some((down) =>
        shares.some((across) => isAt(left + width * across, top + height * down)),
      );
    });
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const under = isSeen ? '' : `${over?.localName ?? 'nothing'} ${over?.className ?? ''}`;
    return { name, isNothing, isSeen, under, key: window.keyOf(focused) };
  });
}

/**
 * Presses Tab, or Shift+Tab, until the focus has been everywhere.
 * @param most how many times
 * @param isAll it must have left the page by then
 * @returns each stop; the last leaves the page
 */
export async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  most = 200,
  isAll = true,
): Promise<Focused[]> {
  const stops: Focused[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    // Scrolling and moving parts come to rest.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let last = '';
          const look = () => {
            const { x, y } = (document.activeElement ?? document.body).getBoundingClientRect();
            const now = [scrollY, x, y].join(' ');
            if (now === last) resolve();
            last = now;
            requestAnimationFrame(() => requestAnimationFrame(look));
          };
          look();
        }),
    );
    const stop = await focusedOn(page);
    stops.push(stop);
    if (stop.isNothing) return stops;
  }
  if (!isAll) return stops;
  throw new Error(`the focus never left the page: ${stops.at(-1)?.name ?? ''}`);
}

/** Puts the focus before or behind everything in the page. */
export const startAt = (page: Page, side: 'start' | 'end') =>
  page.evaluate((where) => {
    const edge = document.createElement('span');
    edge.tabIndex = -1;
    if (where === 'start') document.body.prepend(edge);
    else document.body.append(edge);
    edge.focus();
  }, side);
