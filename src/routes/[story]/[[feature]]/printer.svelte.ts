import { tick } from 'svelte';
import type { FullShapes } from '#state/full-shapes.svelte.ts';
import { loadPrinting, isLikelyToPrint, type Printing } from './load-printing.ts';

/** Loads the handout and prints it. */
export class Printer {
  /** Undefined until loaded. */
  Printing: Printing | undefined = $state.raw();
  /** The handout, once it is on the page. */
  handout: ReturnType<Printing> | undefined;

  readonly #fullShapes: FullShapes;

  constructor(fullShapes: FullShapes) {
    this.#fullShapes = fullShapes;
  }

  async #prepare(): Promise<void> {
    try {
      await this.#fullShapes.load();
      this.Printing ??= await loadPrinting();
      await tick();
      await this.handout?.readBase();
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
