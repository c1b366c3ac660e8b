import type { View } from '#core/view/view.ts';
import type { Explorer } from './explorer.svelte.ts';

/** What a map draws differently for different views. */
function drawnIn({ units: _units, rest: _rest, ...drawn }: View): string {
  return JSON.stringify(Object.entries(drawn).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether the reader still sees what the page, or the link, opened with. */
export class Arrival {
  readonly #explorer: Explorer;
  readonly #page: string;
  #link: string | undefined = $state();
  readonly #now: string = $derived.by(() => drawnIn(this.#explorer.view));

  /** @param explorer that hasn't read the address yet */
  constructor(explorer: Explorer) {
    this.#explorer = explorer;
    this.#page = drawnIn(explorer.view);
  }

  /** Call once the explorer has read the address. */
  arrive(): void {
    this.#link ??= this.#now;
  }

  /** The view is the page's own, as for everybody who opens it without a fragment. */
  get isOfPage(): boolean {
    return this.#now === this.#page;
  }

  /** The reader has changed what the link opened with. */
  get hasLeft(): boolean {
    return this.#link !== undefined && this.#now !== this.#link;
  }
}
