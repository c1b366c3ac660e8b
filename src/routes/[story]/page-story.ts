import { error } from '@sveltejs/kit';
import type { Story } from '#core/story/story.ts';
import { t } from '#core/i18n/i18n.ts';
import { faultsText, loadStory } from '#loading/built-site.ts';

/**
 * The story of a page.
 * @param words resolves once there are words
 * @throws SvelteKit's 404 where the site has none of that name, and its 500 with all faults where it can't be shown
 */
export async function pageStory(slug: string, words: Promise<unknown>): Promise<Story> {
  const loading = loadStory(slug);
  if (!loading) {
    await words;
    error(404, t().error.noStory({ slug }));
  }
  const result = await loading;
  if (!result.ok) {
    await words;
    error(500, `${t().error.story()}\n${faultsText(result.faults)}`);
  }
  return result.value;
}
