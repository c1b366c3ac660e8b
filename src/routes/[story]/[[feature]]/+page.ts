import { error } from '@sveltejs/kit';
import { featureId } from '#core/story/feature-id.ts';
import { t } from '#core/i18n/i18n.ts';
import { cardPart } from '#ui/card/card-part.svelte.ts';
import { pageStory } from '../page-story.ts';
import { storyAddresses } from '../pages.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const words = parent();
  const story = await pageStory(params.story, words);
  const feature = params.feature === undefined ? undefined : featureId(story, params.feature);
  // It may belong to a layer that failed to load: then the story opens and says so.
  if (params.feature !== undefined && feature === undefined && story.failedLayers.length === 0) {
    await words;
    error(404, t().error.noPlace({ id: params.feature }));
  }
  // A page of a feature is complete without script, and stays as it is when the script starts.
  // If it can't be loaded, the page says so in its place.
  if (feature !== undefined) await cardPart.load().catch(() => undefined);
  return { story, feature, isFormerId: feature !== params.feature };
};

// Used only by the build, so it is left out of the browser's script.
export const entries: EntryGenerator = import.meta.env.SSR ? storyAddresses : () => [];
