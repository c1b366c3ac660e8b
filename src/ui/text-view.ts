import { tick } from 'svelte';
import type { Mention } from '#core/story/story.ts';
import { passageBeingRead, visibleArea } from './reading-position.ts';

/** Events by which the reader moves on. */
const userEvents = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** How long text above may still move, as fonts load, in milliseconds. */
const settlesWithinMs = 5000;
/** How the page scrolls: at once for readers who want less motion. */
export const scrollBehavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

/** Stops following the element scrolled to. */
let stop: () => void = () => undefined;

/**
 * Scrolls an element to the middle, or to its start if it is taller than what is visible; again whenever the text
 * changes its height, because fonts load, until the reader moves on.
 * @param always also if it is in sight already
 */
function reveal(element: Element | null, always = true): void {
  if (!element) return;
  stop();
  const behavior = scrollBehavior();
  const show = () => {
    const { top, bottom } = visibleArea();
    const box = element.getBoundingClientRect();
    if (!always && box.top >= top && box.bottom <= bottom) return;
    const block = box.height > bottom - top ? 'start' : 'center';
    element.scrollIntoView({ block, behavior });
  };
  const resizes = new ResizeObserver(show);
  resizes.observe(element.closest('article') ?? document.body);
  const timer = setTimeout(() => stop(), settlesWithinMs);
  const leave = () => stop();
  for (const way of userEvents) addEventListener(way, leave, { capture: true });
  stop = () => {
    resizes.disconnect();
    clearTimeout(timer);
    for (const way of userEvents) removeEventListener(way, leave, { capture: true });
    stop = () => undefined;
  };
  show();
}

const passageSelector = (id: string) => `[data-passage="${CSS.escape(id)}"]`;
const mentionSelector = (feature: string) =>
  `[data-passage] a[data-feature="${CSS.escape(feature)}"]`;

/** Moves the focus after pending updates, without scrolling. */
async function focusOn(selector: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** Scrolls just far enough to see the current mention, if something has come to lie over it. */
export async function keepMention(): Promise<void> {
  await tick();
  const mention = document.querySelector('[data-passage] a.here');
  mention?.scrollIntoView({ block: 'nearest', behavior: scrollBehavior() });
}

/** Scrolls and focuses the text and the lists. */
export const textView = {
  /** Scrolls to a passage. @param passage its id */
  async showPassage(passage: string): Promise<void> {
    await tick();
    reveal(document.querySelector(passageSelector(passage)));
  },

  /** Scrolls to the first mention of a feature, after it is marked as selected, unless it is in sight. */
  async showFirstMention(feature: string): Promise<void> {
    await tick();
    reveal(document.querySelector(mentionSelector(feature)), false);
  },

  async showMention({ passage, start }: Mention): Promise<void> {
    await tick();
    reveal(document.querySelector(`${passageSelector(passage)} a[data-start="${start}"]`));
  },

  focusPassage: (passage: string) => focusOn(`${passageSelector(passage)} > a`),
  /** Focuses the name on the card. */
  focusCard: () => focusOn('#card-name'),
  /** Focuses the current mention. */
  focusMention: () => focusOn('[data-passage] a.here'),

  /** The element that has the focus when the map has it. */
  mapFrame: () =>
    // A picture and the map in its place may both be there.
    [...document.querySelectorAll<HTMLElement>('[data-frame][tabindex="0"]')].find(
      ({ offsetParent }) => offsetParent !== null,
    ),
  isInCard: () => document.activeElement?.closest('[data-sheet]') != null,
  /** The link to the selected feature. */
  linkToSelected: (where: 'text' | 'list') =>
    document.querySelector<HTMLElement>(
      where === 'text' ? '[data-passage] a.here' : '.places [data-feature] a[aria-current="true"]',
    ),

  /** The passage being read. */
  reading: passageBeingRead,
};

export type TextView = typeof textView;
