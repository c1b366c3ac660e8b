import { error } from '@sveltejs/kit';
import { loadLanguage } from '#loading/load-language.ts';
import { pictureFiles, drawPictureFile } from '#previews/picture-files.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { storySlugs } from '#loading/built-site.ts';
import { pageStory } from '../../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = async () => {
  const words = interfaceLanguage.begin(loadLanguage);
  const perStory = storySlugs().map(async (slug) =>
    pictureFiles(await pageStory(slug, words)).map((file) => ({ story: slug, file })),
  );
  return (await Promise.all(perStory)).flat();
};

/** Pictures of a story's map for the home page and the page about disputed places. */
export const GET: RequestHandler = async ({ params }) => {
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  const svg = await drawPictureFile(story, params.file);
  if (svg === undefined) error(404);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
