import { lastDay } from '#core/time/interval.ts';
import { moveEnd } from '#core/view/move-end.ts';
import { windowOf } from '#core/view/date-window.ts';
import type { Explorer } from './explorer.svelte.ts';

/** How long each change stays, in milliseconds, and its message. */
export const paces = [
  { pace: 'slow', ms: 3000 },
  { pace: 'normal', ms: 1500 },
  { pace: 'fast', ms: 600 },
] as const;

/**
 * Plays the story: the window's last day goes on from one change of the map or the text to the next, and its first
 * stays, so that nothing that happens is passed over.
 */
export class Player {
  readonly #explorer: Explorer;
  /** A place in `paces`. */
  pace: number = $state(paces.findIndex(({ pace }) => pace === 'normal'));
  /** The date that was set last; undefined while nothing plays. */
  #set: string | undefined = $state();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Any other change of the date ends it. */
  readonly isPlaying: boolean = $derived.by(() => this.#set === this.#explorer.view.date);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Begins to play, anew where the end has been reached; or stops. */
  toggle(): void {
    if (this.isPlaying) {
      this.stop();
      return;
    }
    const { story, view } = this.#explorer;
    if (this.#next() === undefined) {
      const { start } = windowOf(story, view.date);
      const back = this.#nextAfter(start) === undefined ? story.known.start : start;
      const from = moveEnd(story, view.date, 'from', back);
      this.#show(moveEnd(story, from, 'to', back));
    } else this.#show(view.date);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#set = undefined;
  }

  #nextAfter(day: number): number | undefined {
    return this.#explorer.timeline.changes.find((change) => change > day);
  }

  #next(): number | undefined {
    const { story, view } = this.#explorer;
    return this.#nextAfter(lastDay(windowOf(story, view.date)));
  }

  #show(date: string): void {
    this.#explorer.scrub(date);
    this.#set = date;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const next = this.isPlaying ? this.#next() : undefined;
      if (next === undefined) this.stop();
      else this.#show(moveEnd(this.#explorer.story, date, 'to', next));
    }, paces[this.pace]?.ms);
  }
}
