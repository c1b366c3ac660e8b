import { tick } from 'svelte';
import { loadPrinting, isLikelyToPrint, type ReadyToPrint } from './load-printing.ts';

/** Loads the handout and prints it. */
export class Printer {
  /** Undefined until loaded. */
  ready: ReadyToPrint | undefined = $state.raw();

  async #prepare(): Promise<void> {
    try {
      this.ready ??= await loadPrinting();
    } catch {
      // Print the article as it is.
    }
  }

  /** Called when the map is ready, so that loading doesn't slow it down. */
  readonly prepareIfLikely = (): void => {
    if (isLikelyToPrint()) void this.#prepare();
  };

  async print(): Promise<void> {
    await this.#prepare();
    await tick();
    print();
  }
}
