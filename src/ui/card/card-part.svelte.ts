import { loadPart } from '#delivery/load-part.ts';
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
    this.#component ??= (await loadPart(import('./Card.svelte'))).default;
  }
}

export const cardPart = new CardPart();
