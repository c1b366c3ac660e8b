import { error } from '@sveltejs/kit';
import { firstPictureSizes } from '#first-picture/files.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { firstPictureOf } from '#previews/first-picture.ts';
import { featureOfPage } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { storyPages } from '../../pages.ts';
import { pageStory } from '../../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = async () =>
  (await storyPages()).flatMap((page) => firstPictureSizes.map((size) => ({ ...page, size })));

/** What stands in the place of the page's map until the map is there. */
export const GET: RequestHandler = async ({ params }) => {
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  await words;
  const size = firstPictureSizes.find((one) => one === params.size);
  if (!size) error(404);
  const svg = await firstPictureOf(story, featureOfPage(story, params.feature), size);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
