import type { Tab } from './page-controller.svelte.ts';
import { inSight, textScroller } from './reading-position.ts';

/** How far each tab of a page is scrolled: they share what scrolls. */
export class TabPositions {
  readonly #positions = new Map<Tab, number>();

  /**
   * Goes from one tab to another, which is shown where the reader left it, or from its start.
   * @param show shows it
   */
  async change(from: Tab, to: Tab, show: () => Promise<void>): Promise<void> {
    const own = textScroller();
    const scroller = own ?? document.documentElement;
    this.#positions.set(from, scroller.scrollTop);
    const main = document.querySelector('main');
    // Of a window that scrolls, the map above the text has a part.
    const start = own || !main ? 0 : Math.min(scroller.scrollTop, main.offsetTop - inSight().top);
    await show();
    scroller.scrollTo({
      top: this.#positions.get(to) ?? Math.max(0, start),
      behavior: 'instant',
    });
  }
}
