import { error } from '@sveltejs/kit';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
  const loading = loadStory(params.story);
  if (!loading) error(404, `There is no story “${params.story}” here.`);
  const result = await loading;
  if (!result.ok) error(500, `The story can’t be shown.\n${faultsText(result.faults)}`);
  if (params.feature !== undefined && !result.value.features.has(params.feature))
    error(404, `The story has no place “${params.feature}”.`);
  return { story: result.value, feature: params.feature };
};

/** A page for each story and for each of its features. */
export const entries: EntryGenerator = async () => {
  const stories = await Promise.all(storySlugs().map((slug) => loadStory(slug)));
  return stories.flatMap((result) => {
    if (!result?.ok) throw new Error(result ? faultsText(result.faults) : 'no story');
    const { slug: story, features } = result.value;
    return [{ story }, ...[...features.keys()].map((feature) => ({ story, feature }))];
  });
};
