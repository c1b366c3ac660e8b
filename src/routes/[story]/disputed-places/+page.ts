import { error } from '@sveltejs/kit';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const loading = loadStory(params.story);
  if (!loading) error(404, `There is no story “${params.story}” here.`);
  const result = await loading;
  if (!result.ok) error(500, `The story can’t be shown.\n${faultsText(result.faults)}`);
  return { story: result.value };
};

export const entries: EntryGenerator = () => storySlugs().map((story) => ({ story }));
