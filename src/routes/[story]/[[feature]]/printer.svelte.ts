import { tick } from 'svelte';
import { loadPrinting, isLikelyToPrint, type ReadyToPrint } from './load-printing.ts';

/** Brings what makes a handout of the page, and prints it. */
export class Printer {
  /** Undefined until it is brought. */
  ready: ReadyToPrint | undefined = $state.raw();

  async #prepare(): Promise<void> {
    try {
      this.ready ??= await loadPrinting();
    } catch {
      // The article is printed as it stands.
    }
  }

  /** The map stands: there is time for what may be asked for. */
  readonly prepareIfLikely = (): void => {
    if (isLikelyToPrint()) void this.#prepare();
  };

  async print(): Promise<void> {
    await this.#prepare();
    await tick();
    print();
  }
}
