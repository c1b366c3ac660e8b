import { error } from '@sveltejs/kit';
import { featureId } from '#core/story/feature-id.ts';
import { t } from '#core/words/speech.ts';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';
import { pageStory } from '../page-story.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const words = parent();
  const story = await pageStory(params.story, words);
  const feature = params.feature === undefined ? undefined : featureId(story, params.feature);
  // It may be of a layer that is lost: then the story opens, and says so.
  if (params.feature !== undefined && feature === undefined && story.lostLayers.length === 0) {
    await words;
    error(404, t().error.noPlace({ id: params.feature }));
  }
  return { story, feature };
};

/** A page for each story, for each of its features, and for each other id under which one is found. */
export const entries: EntryGenerator = async () => {
  const stories = await Promise.all(storySlugs().map((slug) => loadStory(slug)));
  return stories.flatMap((result) => {
    if (!result?.ok) throw new Error(result ? faultsText(result.faults) : 'no story');
    const { slug: story, features, aliases } = result.value;
    const ids = [...features.keys(), ...aliases.keys()];
    return [{ story }, ...ids.map((feature) => ({ story, feature }))];
  });
};
