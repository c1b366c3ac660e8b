import type { Explorer } from './explorer.svelte.ts';

/** What a page tells the one that it stands in, and what it takes from it. */
type HostMessage =
  | { readonly type: 'dateline:view'; readonly href: string }
  | { readonly type: 'dateline:size'; readonly height: number };

/** Whether this page stands in another. */
export const isInFrame = (): boolean => window.parent !== window;

/** Whether it stands there without rights of its own: then nothing is kept, and there is no clipboard. */
export const isSandboxed = (): boolean => self.origin === 'null';

/** The page that this one stands in. */
export class Host {
  #href: string | undefined;
  #height: number | undefined;

  /** The host may be of any origin: what is told is no secret, since it has the story's address. */
  #tell(message: HostMessage): void {
    window.parent.postMessage(message, '*');
  }

  /** @param href the view's link, whole */
  reportView(href: string): void {
    if (href === this.#href) return;
    this.#href = href;
    this.#tell({ type: 'dateline:view', href });
  }

  /** Opens the views that the host asks for, and tells it how high an element is. Returns what ends that. */
  connect(explorer: Explorer, element: HTMLElement): () => void {
    const take = (event: MessageEvent<unknown>) => {
      // A frame beside this one, or a window that it opened, has no say.
      if (event.source !== window.parent) return;
      const { type, href } = (event.data ?? {}) as { type?: unknown; href?: unknown };
      if (type === 'dateline:open' && typeof href === 'string') explorer.open(href);
    };
    addEventListener('message', take);
    const sizes = new ResizeObserver(() => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === this.#height) return;
      this.#height = height;
      this.#tell({ type: 'dateline:size', height });
    });
    sizes.observe(element);
    return () => {
      removeEventListener('message', take);
      sizes.disconnect();
    };
  }
}
