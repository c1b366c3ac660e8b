import { error } from '@sveltejs/kit';
import { faultText } from '#core/result.ts';
import { starting } from '#delivery/live.ts';
import { storyHeads } from '#loading/story-heads.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
  // Errors are formatted with messages.
  await parent();
  starting();
  return {
    stories: storyHeads().map((result) => {
      if (result.ok) return result.value;
      error(500, result.faults.map(faultText).join('\n'));
    }),
  };
};
