import { error } from '@sveltejs/kit';
import { storySlugs } from '#loading/built-site.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { staticPictureFile } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import { pageStory } from '../../page-story.ts';
import type { EntryGenerator, RequestHandler } from './$types';

/** Sizes in CSS pixels. */
const lead = { width: 1120, height: 500 };
const small = { width: 350, height: 220 };

/** Pictures of a story's map for the list of stories, by file. */
const pictures = {
  'lead.svg': { size: lead, theme: 'light' },
  'lead-dark.svg': { size: lead, theme: 'dark' },
  'small.svg': { size: small, theme: 'light' },
  'small-dark.svg': { size: small, theme: 'dark' },
} as const;

export const prerender = true;
export const entries: EntryGenerator = () =>
  storySlugs().flatMap((story) => Object.keys(pictures).map((file) => ({ story, file })));

/** With embedded fonts, because an image can't use those of its page. */
export const GET: RequestHandler = async ({ params }) => {
  const picture = pictures[params.file as keyof typeof pictures];
  if (!picture) error(404);
  const words = interfaceLanguage.begin(loadLanguage);
  const story = await pageStory(params.story, words);
  await words;
  const svg = await staticPictureFile(story, undefined, picture.size, picture.theme);
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
