import { storySlugs } from '#loading/built-site.ts';
import { pageStory } from '../page-story.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => ({
  story: await pageStory(params.story, parent()),
});

export const entries: EntryGenerator = () => storySlugs().map((story) => ({ story }));
