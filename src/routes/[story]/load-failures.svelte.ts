import type { Story } from '#core/story/story.ts';
import { Delivery } from '#state/delivery.svelte.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { failuresOf } from './failures.ts';

/** What failed to load for a page with a map. Create it while the page's component is initialised. */
export class LoadFailures {
  readonly #story: Story;
  readonly #delivery = new Delivery();
  #base: readonly string[] = $state.raw([]);
  #waiting: readonly string[] = $state.raw([]);

  constructor(story: Story) {
    this.#story = story;
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
    return failuresOf(this.#story, {
      base: this.#base,
      waiting: [
        ...this.#waiting.filter((file) => !this.#base.includes(file)),
        ...this.#delivery.late,
      ],
      parts: this.#delivery.failed,
      language: interfaceLanguage.failed !== undefined,
    });
  }
}
