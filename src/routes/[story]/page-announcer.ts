import { onMount } from 'svelte';
import { afterNavigate } from '$app/navigation';

/** SvelteKit's live region, which announces the title of a page. */
const announcer = () => document.querySelector<HTMLElement>('#svelte-announcer');

/** How long a new page has to be announced, in milliseconds. */
const announcedWithin = 1000;

/**
 * Announces the title of a page only when it opens. SvelteKit announces it at every change of the address, which here is
 * every selection. Call while a component is created.
 */
export function announceOnlyOpening(): void {
  const hide = (isHidden: boolean) => {
    const element = announcer();
    if (element) element.hidden = isHidden;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  afterNavigate(({ type }) => {
    timer = setTimeout(() => hide(true), type === 'enter' ? 0 : announcedWithin);
  });
  onMount(() => () => {
    clearTimeout(timer);
    hide(false);
  });
}
