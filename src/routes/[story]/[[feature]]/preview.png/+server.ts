import { loadLanguage } from '#loading/load-language.ts';
import { pngOf } from '#previews/png.ts';
import { previewOf } from '#previews/preview.ts';
import { featureOfPage } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { storyPages } from '../../pages.ts';
import { pageStory } from '../../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** Skipped with PREVIEWS=no. */
export const entries: EntryGenerator = () => (process.env['PREVIEWS'] === 'no' ? [] : storyPages());

/** Image shown by apps next to a link to the page. */
export const GET: RequestHandler = async ({ params }) => {
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  await words;
  const svg = await previewOf(story, featureOfPage(story, params.feature));
  return new Response(await pngOf(svg), { headers: { 'content-type': 'image/png' } });
};
