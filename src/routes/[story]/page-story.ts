import { error } from '@sveltejs/kit';
import { starting } from '#delivery/live.ts';
import type { Story } from '#core/story/story.ts';
import { dates } from '#core/i18n/dates.ts';
import { t } from '#core/i18n/i18n.ts';
import { nextTask } from '#delivery/next-task.ts';
import { faultsText, loadStory } from '#loading/built-site.ts';

/** Makes the first format of dates in a task of its own: it takes a slow phone a while. */
async function prepareDates(): Promise<void> {
  if (import.meta.env.SSR) return;
  dates().day(0);
  await nextTask();
}

/**
 * The story of a page.
 * @param words resolves when messages are loaded
 * @throws SvelteKit's 404 if the site has none of that name, or 500 with all faults if it can't be shown
 */
export async function pageStory(slug: string, messagesLoaded: Promise<unknown>): Promise<Story> {
  const loading = loadStory(slug);
  if (!loading) {
    await messagesLoaded;
    error(404, t().error.noStory({ slug }));
  }
  const result = await loading;
  if (!result.ok) {
    await messagesLoaded;
    error(500, faultsText(result.faults));
  }
  await messagesLoaded;
  await prepareDates();
  starting();
  return result.value;
}
