import { stopsOf } from '#core/scene/changes.ts';
import { moveEnd } from '#core/view/move-end.ts';
import { windowOf } from '#core/view/date-window.ts';
import type { Explorer } from './explorer.svelte.ts';

/** Time per step in milliseconds, and the message key. */
export const speeds = [
  { speed: 'slow', ms: 3000 },
  { speed: 'normal', ms: 1500 },
  { speed: 'fast', ms: 600 },
] as const;

/**
 * Playback: the window's end steps through the changes of the map and text, and its start stays, so that no event is
 * skipped.
 */
export class Player {
  readonly #explorer: Explorer;
  /** Index in `speeds`. */
  speed: number = $state(speeds.findIndex(({ speed }) => speed === 'normal'));
  /** The date set last; undefined while stopped. */
  #set: string | undefined = $state();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Any other change of the date stops playback. */
  readonly isPlaying: boolean = $derived.by(() => this.#set === this.#explorer.view.date);

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Starts playback, from the beginning if it was at the end, or stops it. */
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
      this.#show(moveEnd(story, from, 'to', back + story.step));
    } else this.#show(view.date);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#set = undefined;
  }

  #nextAfter(time: number): number | undefined {
    return stopsOf(this.#explorer.story).find((stop) => stop > time);
  }

  #next(): number | undefined {
    const { story, view } = this.#explorer;
    return this.#nextAfter(windowOf(story, view.date).end - story.step);
  }

  #show(date: string): void {
    this.#explorer.scrub(date);
    this.#set = date;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { story } = this.#explorer;
      const next = this.isPlaying ? this.#next() : undefined;
      if (next === undefined) this.stop();
      else this.#show(moveEnd(story, date, 'to', next + story.step));
    }, speeds[this.speed]?.ms);
  }
}
