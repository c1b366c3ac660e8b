import { loadLanguage } from '#loading/load-language.ts';
import { storyPictureFile } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { storySlugs } from '#loading/built-site.ts';
import { pageStory } from '../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => storySlugs().map((story) => ({ story }));

/** The story’s opening view as a picture, for browsers without a map. */
export const GET: RequestHandler = async ({ params }) => {
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  await words;
  const svg = await storyPictureFile(story, { width: 960, height: 720 });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
