import type { Explorer } from './explorer.svelte.ts';

/** Makes the map follow the text: selects the passage being read and frames what it mentions. */
export class Follower {
  readonly #explorer: Explorer;
  isOn: boolean = $state(false);
  /** It was on until the reader moved the map. */
  isPaused: boolean = $state(false);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** @param reading the passage being read */
  toggle(reading: string | undefined): void {
    this.isOn = !this.isOn;
    this.isPaused = false;
    this.read(reading);
  }

  /** The reader moved the map, so stop following. */
  pause(): void {
    if (!this.isOn) return;
    this.isOn = false;
    this.isPaused = true;
  }

  /** Stays off and hides the notice. */
  dismiss(): void {
    this.isPaused = false;
  }

  /** Follows the reader to a passage. If it mentions nothing shown, the last one before it that does counts. */
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
    if (leading) this.#explorer.selectWhileReading(leading.id);
  }
}
