import { onMount, tick } from 'svelte';
import { afterNavigate } from '$app/navigation';

/** SvelteKit's live region, which says the title of a page. */
const announcer = () => document.querySelector('#svelte-announcer');

/** How long it takes to say a page that opens, in milliseconds. */
const saidWithin = 1000;

/**
 * Says the title of a page only when it opens. SvelteKit does at every change of the address, which here is every
 * selection. Call while a component is created.
 */
export function announceOnlyOpening(): void {
  const silence = () => announcer()?.setAttribute('aria-live', 'off');
  afterNavigate(({ type }) => {
    if (type === 'enter') void tick().then(silence);
    else setTimeout(silence, saidWithin);
  });
  onMount(() => () => announcer()?.setAttribute('aria-live', 'assertive'));
}
