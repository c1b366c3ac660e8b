import type { Explorer } from './explorer.svelte.ts';

/** Messages to the host page. */
type HostMessage =
  | { readonly type: 'dateline:view'; readonly href: string }
  | { readonly type: 'dateline:size'; readonly height: number };

/** Links from the host page that arrive within this time are taken together, in milliseconds. */
const coalesceMs = 50;

/** Whether this page is embedded in another. */
export const isInFrame = (): boolean => window.parent !== window;

/** Whether the frame is sandboxed without same-origin rights: no storage and no clipboard. */
export const isSandboxed = (): boolean => self.origin === 'null';

/** The page that embeds this one. */
export class Host {
  #href: string | undefined;
  #height: number | undefined;

  /** Any origin may embed the page; messages contain nothing but the story's address. */
  #post(message: HostMessage): void {
    window.parent.postMessage(message, '*');
  }

  /** @param href absolute link to the view */
  reportView(href: string): void {
    if (href === this.#href) return;
    this.#href = href;
    this.#post({ type: 'dateline:view', href });
  }

  /**
   * Opens views requested by the host page and reports the height of an element. Returns a function that stops both.
   */
  connect(explorer: Explorer, element: HTMLElement): () => void {
    let asked: string | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** Opens the last of several links that arrive at once. */
    const open = (href: string) => {
      asked = href;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (asked !== undefined) explorer.open(asked);
      }, coalesceMs);
    };
    const receive = (event: MessageEvent<unknown>) => {
      // Ignore other frames and windows.
      if (event.source !== window.parent) return;
      const { type, href } = (event.data ?? {}) as { type?: unknown; href?: unknown };
      if (type === 'dateline:open' && typeof href === 'string') open(href);
    };
    addEventListener('message', receive);
    const sizes = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === this.#height) return;
      this.#height = height;
      this.#post({ type: 'dateline:size', height });
    });
    sizes.observe(element);
    return () => {
      clearTimeout(timer);
      removeEventListener('message', receive);
      sizes.disconnect();
    };
  }
}
