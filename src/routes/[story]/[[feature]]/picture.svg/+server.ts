import { loadLanguage } from '#loading/load-language.ts';
import { featureOfPage, staticPictureFile } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { storyPages } from '../../pages.ts';
import { pageStory } from '../../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = storyPages;

/** The page's view as a picture, for browsers without a map. */
export const GET: RequestHandler = async ({ params }) => {
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  await words;
  const feature = featureOfPage(story, params.feature);
  const svg = await staticPictureFile(story, feature, { width: 960, height: 720 });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
