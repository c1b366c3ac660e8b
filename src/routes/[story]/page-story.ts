import { error } from '@sveltejs/kit';
import type { Story } from '#core/story/story.ts';
import { faultsText, loadStory } from '#loading/built-site.ts';

/**
 * The story of a page.
 * @throws SvelteKit's 404 where the site has none of that name, and its 500 with all faults where it can't be shown
 */
export async function pageStory(slug: string): Promise<Story> {
  const loading = loadStory(slug);
  if (!loading) error(404, `There is no story “${slug}” here.`);
  const result = await loading;
  if (!result.ok) error(500, `The story can’t be shown.\n${faultsText(result.faults)}`);
  return result.value;
}
