import type { Explorer } from './explorer.svelte.ts';

/** Has the map follow the text: the passage that is being read is selected in passing, and what it names framed. */
export class Follower {
  readonly #explorer: Explorer;
  isOn: boolean = $state(false);
  /** It was on until the reader moved the map. */
  isPaused: boolean = $state(false);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** @param reading the passage that is being read now */
  toggle(reading: string | undefined): void {
    this.isOn = !this.isOn;
    this.isPaused = false;
    this.read(reading);
  }

  /** The reader moved the map: it is theirs. */
  pause(): void {
    if (!this.isOn) return;
    this.isOn = false;
    this.isPaused = true;
  }

  /** Leaves it off, and says no more of it. */
  dismiss(): void {
    this.isPaused = false;
  }

  /** The reader has come to a passage. The map is where the last one up to it led that names something shown. */
  read(reading: string | undefined): void {
    if (!this.isOn) return;
    const { story, scene } = this.#explorer;
    const at = story.passages.findIndex(({ id }) => id === reading);
    const leading = story.passages
      .slice(0, at + 1)
      .findLast((passage) =>
        story.mentions.some(
          (mention) =>
            mention.passage === passage.id &&
            mention.features.some((id) => scene.features.get(id)?.shown),
        ),
      );
    if (leading) this.#explorer.passBy(leading.id);
  }
}
