import { error } from '@sveltejs/kit';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  const stories = await Promise.all(storySlugs().map((slug) => loadStory(slug)));
  return {
    stories: stories.flatMap((result) => {
      if (!result) return [];
      if (!result.ok) error(500, `A story can’t be shown.\n${faultsText(result.faults)}`);
      const { slug, title, summary, dateline } = result.value;
      return [{ slug, title, summary, date: dateline.date }];
    }),
  };
};
