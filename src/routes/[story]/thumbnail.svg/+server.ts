import { storySlugs } from '#loading/built-site.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { staticPictureOf } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { pageStory } from '../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => storySlugs().map((story) => ({ story }));

/** The story's map for the list of stories: small, so without embedded fonts. */
export const GET: RequestHandler = async ({ params }) => {
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  await words;
  const svg = await staticPictureOf(story, undefined, { width: 330, height: 220 });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
