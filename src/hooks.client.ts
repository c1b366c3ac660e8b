import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { sanitizeFragment } from '#core/view/codec.ts';
import { files } from '#delivery/files.ts';
import { stoppedEvent } from '#delivery/live.ts';
import { loadPart } from '#delivery/load-part.ts';

/**
 * The router throws on a fragment that can't be percent-decoded, so it is repaired before the router sees it. Hosts and
 * file managers link to index.html; it is the page of its folder.
 */
function repairAddress(): void {
  const fragment = location.hash.slice(1);
  const sanitized = sanitizeFragment(fragment);
  const pathname = location.pathname.replace(/\/index\.html$/, '/');
  if (sanitized === fragment && pathname === location.pathname) return;
  const hash = sanitized === '' ? '' : `#${sanitized}`;
  history.replaceState(history.state, '', `${pathname}${location.search}${hash}`);
}

repairAddress();
// Before the router's own listeners, which are added when it starts.
addEventListener('popstate', repairAddress);
addEventListener('hashchange', repairAddress);

/** Names the files, then leaves the prerendered page as it is. */
async function leavePage(error: unknown): Promise<never> {
  await loadPart(Promise.reject(error as Error)).catch(() => undefined);
  dispatchEvent(new Event(stoppedEvent));
  return new Promise(() => undefined);
}

/** Runs before the page becomes interactive: SvelteKit would take an empty script for a page without content. */
export const init: ClientInit = () => {
  if (!import.meta.env.DEV) return files().requireModules('/nodes/').catch(leavePage);
};

/**
 * SvelteKit would replace the page with an error page. A prerendered page is readable as it is, so if its script can't
 * start, it stays; if a link within the site can't be followed by script, the browser follows it.
 */
export const handleError: HandleClientError = ({ error, event, message }) => {
  if (import.meta.env.DEV) return { message };
  if (!files().isLive()) return leavePage(error) as unknown as { message: string };
  if (event.url.pathname === location.pathname) return { message };
  location.assign(event.url);
  return new Promise(() => undefined) as unknown as { message: string };
};
