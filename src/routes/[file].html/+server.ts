import { error } from '@sveltejs/kit';
import type { Story } from '#core/story/story.ts';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { embedDemo } from './embed-demo.ts';
import { notFoundPage } from './not-found.ts';
import { offlinePage } from './offline-page.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Pages that aren’t the explorer’s, by name; undefined if there is nothing to show. */
type Page = string | undefined;
const pages: Readonly<Record<string, (stories: readonly Story[]) => Page | Promise<Page>>> = {
  '404': notFoundPage,
  'embed-demo': embedDemo,
  offline: offlinePage,
};

export const prerender = true;
export const entries: EntryGenerator = () =>
  Object.keys(pages)
    .filter((file) => file !== 'embed-demo' || storySlugs().length > 0)
    .map((file) => ({ file }));

async function storyOf(slug: string): Promise<Story> {
  const result = await loadStory(slug);
  if (!result?.ok) error(500, result ? faultsText(result.faults) : '');
  return result.value;
}

export const GET: RequestHandler = async ({ params }) => {
  await interfaceLanguage.begin(loadLanguage);
  const html = await pages[params.file]?.(await Promise.all(storySlugs().map(storyOf)));
  if (html === undefined) error(404);
  return new Response(html, { headers: { 'content-type': 'text/html' } });
};
