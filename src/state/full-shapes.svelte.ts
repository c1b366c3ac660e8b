import type { Story } from '#core/story/story.ts';

/** Loads the story with the full shapes of its layers; those that fail stay in `simplifiedLayers`. */
type Load = (story: Story) => Promise<Story>;

/** The full shapes of a story, which opens with simplified ones. */
export class FullShapes {
  #story: Story;
  #hasFailed = $state(false);
  readonly #load: Load | undefined;
  #loading: Promise<void> | undefined;
  #arrive: () => void = () => undefined;
  readonly #arrived = new Promise<void>((resolve) => (this.#arrive = resolve));

  /** @param load may be left out if the story has its full shapes */
  constructor(story: Story, load?: Load) {
    this.#story = $state.raw(story);
    this.#load = load;
    if (this.areHere) this.#arrive();
  }

  get story(): Story {
    return this.#story;
  }

  /** Whether sizes, distances and shapes can be told: nothing is simplified. */
  get areHere(): boolean {
    return this.#story.simplifiedLayers.length === 0;
  }

  /** Layers whose full shapes couldn't be loaded. */
  get failedLayers(): readonly string[] {
    return this.#hasFailed ? this.#story.simplifiedLayers : [];
  }

  /** Resolves once they are here, which may be never. */
  get arrived(): Promise<void> {
    return this.#arrived;
  }

  /** Loads them once; those that failed, again. Resolves also if some fail: `failedLayers` says so. */
  load(): Promise<void> {
    this.#loading ??= this.#fetch().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    if (this.areHere || !this.#load) return;
    this.#story = await this.#load(this.#story);
    this.#hasFailed = !this.areHere;
    if (this.areHere) this.#arrive();
  }
}
