import { online } from 'svelte/reactivity/window';
import type { Explorer } from '#state/explorer.svelte.ts';
import { Delivery } from '#state/delivery.svelte.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { failuresOf } from './failures.ts';

/** What failed to load for a page with a map. Create it while the page's component is initialised. */
export class LoadFailures {
  readonly #explorer: Explorer;
  readonly #delivery = new Delivery();
  #base: readonly string[] = $state.raw([]);
  #waiting: readonly string[] = $state.raw([]);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** A file of the base map failed to load. */
  readonly onmissing = (file: string): void => {
    if (!this.#base.includes(file)) this.#base = [...this.#base, file];
  };

  /** Files of the base map are long in coming. */
  readonly onwaiting = (files: readonly string[]): void => {
    this.#waiting = files;
  };

  /** Sentences about what failed to load and what to do. */
  get sentences(): readonly string[] {
    return failuresOf(this.#explorer.story, {
      base: this.#base,
      waiting: [
        ...this.#waiting.filter((file) => !this.#base.includes(file)),
        ...this.#delivery.late,
      ],
      isOffline: online.current === false,
      parts: this.#delivery.failed,
      shapes: this.#explorer.fullShapes.failedLayers,
      language: interfaceLanguage.failed !== undefined,
    });
  }
}
