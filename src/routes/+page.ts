import { error } from '@sveltejs/kit';
import { starting } from '#delivery/live.ts';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  const [stories] = await Promise.all([
    Promise.all(storySlugs().map((slug) => loadStory(slug))),
    // Errors are formatted with messages, which are still loading.
    parent(),
  ]);
  starting();
  return {
    stories: stories.flatMap((result) => {
      if (!result) return [];
      if (!result.ok) error(500, faultsText(result.faults));
      const { slug, title, summary, language, dateline } = result.value;
      return [{ slug, title, summary, language, date: dateline.date }];
    }),
  };
};
