import { changesOf } from '#core/scene/changes.ts';
import { lastDay } from '#core/time/interval.ts';
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
 * Playback: the window's last day steps through the changes of the map and text, and its first day stays, so that no
 * event is skipped.
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
      this.#show(moveEnd(story, from, 'to', back));
    } else this.#show(view.date);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#set = undefined;
  }

  #nextAfter(day: number): number | undefined {
    return changesOf(this.#explorer.story).find((change) => change > day);
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
    }, speeds[this.speed]?.ms);
  }
}
