import { onMount } from 'svelte';
import { afterNavigate } from '$app/navigation';

/** SvelteKit's live region, which says the title of a page. */
const announcer = () => document.querySelector<HTMLElement>('#svelte-announcer');

/** How long it takes to say a page that opens, in milliseconds. */
const saidWithin = 1000;

/**
 * Says the title of a page only when it opens. SvelteKit does at every change of the address, which here is every
 * selection. Call while a component is created.
 */
export function announceOnlyOpening(): void {
  const hide = (isHidden: boolean) => {
    const element = announcer();
    if (element) element.hidden = isHidden;
  };
  afterNavigate(({ type }) => {
    setTimeout(() => hide(true), type === 'enter' ? 0 : saidWithin);
  });
  onMount(() => () => hide(false));
}
