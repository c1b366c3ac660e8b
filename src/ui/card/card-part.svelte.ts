import { loadPart, loadQuietly } from '#delivery/load-part.ts';
import type Card from './Card.svelte';

/**
 * The card, loaded once the page is interactive, before the page of a feature is shown, or else when something is
 * selected. Once it is there it is shown at once, so that the map frames what is beside it.
 */
class CardPart {
  #component: typeof Card | undefined = $state.raw();

  get component(): typeof Card | undefined {
    return this.#component;
  }

  /** @throws an error that names the files, if it can't be loaded */
  async load(): Promise<void> {
    this.#component ??= (await loadPart(() => import('./Card.svelte'))).default;
  }

  /** Loads it before it is needed. Until a card is shown, the page itself says what failed. */
  async loadAhead(): Promise<void> {
    try {
      this.#component ??= (await loadQuietly(() => import('./Card.svelte'))).default;
    } catch {
      // The notice names the files.
    }
  }
}

export const cardPart = new CardPart();
