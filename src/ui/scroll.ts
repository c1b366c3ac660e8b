import { tick } from 'svelte';
import type { Mention } from '#core/story/story.ts';

function reveal(element: Element | null): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Brings a passage into sight. @param passage its id */
export async function showPassage(passage: string): Promise<void> {
  await tick();
  reveal(document.querySelector(`[data-passage="${CSS.escape(passage)}"]`));
}

/** Brings the first mention of a feature into sight, once the page shows it as chosen. */
export async function showFirstMention(feature: string): Promise<void> {
  await tick();
  reveal(document.querySelector(`[data-passage] a[data-feature="${CSS.escape(feature)}"]`));
}

/** Brings a mention into sight. */
export async function showMention({ passage, start }: Mention): Promise<void> {
  await tick();
  reveal(
    document.querySelector(`[data-passage="${CSS.escape(passage)}"] a[data-start="${start}"]`),
  );
}

/** Moves the focus, once the page is as it was asked to be; what it is moved to stays where it is. */
export async function focusOn(selector: string): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}
