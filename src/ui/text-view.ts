import { tick } from 'svelte';
import type { Mention } from '#core/story/story.ts';
import { passageBeingRead } from './reading-position.ts';

/** What was brought into sight last. */
let revealed: Element | null = null;
/** By these a reader goes on by themselves. */
const ownWays = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Brings an element into the middle of what is seen; again once the fonts are there, since they move the text. */
function reveal(element: Element | null): void {
  if (!element) return;
  revealed = element;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = () => {
    if (revealed === element)
      element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  };
  show();
  if (document.fonts.status === 'loaded') return;
  const leave = () => (revealed = null);
  for (const way of ownWays) addEventListener(way, leave, { once: true, capture: true });
  void document.fonts.ready.then(() => {
    show();
    for (const way of ownWays) removeEventListener(way, leave, { capture: true });
  });
}

const passageSelector = (id: string) => `[data-passage="${CSS.escape(id)}"]`;
const mentionSelector = (feature: string) =>
  `[data-passage] a[data-feature="${CSS.escape(feature)}"]`;

/** Moves the focus, once the page is as it was asked to be; what it is moved to stays where it is. */
async function focusOn(selector: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** Text and list as they stand in the page: what is brought into sight there, and into focus. */
export const textView = {
  /** Brings a passage into sight. @param passage its id */
  async showPassage(passage: string): Promise<void> {
    await tick();
    reveal(document.querySelector(passageSelector(passage)));
  },

  /** Brings the first mention of a feature into sight, once the page shows it as selected. */
  async showFirstMention(feature: string): Promise<void> {
    await tick();
    reveal(document.querySelector(mentionSelector(feature)));
  },

  /** Brings a mention into sight. */
  async showMention({ passage, start }: Mention): Promise<void> {
    await tick();
    reveal(document.querySelector(`${passageSelector(passage)} a[data-start="${start}"]`));
  },

  focusPassage: (passage: string) => focusOn(`${passageSelector(passage)} > a`),
  focusFirstMention: (feature: string) => focusOn(mentionSelector(feature)),
  /** The mention at which the reader is. */
  focusMention: () => focusOn('[data-passage] a.here'),

  /** The link that speaks of what is selected: to be found before that is cleared. */
  linkToSelected: (where: 'text' | 'list') =>
    document.querySelector<HTMLElement>(
      where === 'text' ? '[data-passage] a.here' : 'li[data-feature] a[aria-current="true"]',
    ),

  /** The passage that is being read. */
  reading: passageBeingRead,
};

export type TextView = typeof textView;
