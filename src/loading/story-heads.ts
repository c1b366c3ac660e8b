import type { Story } from '#core/story/story.ts';
import type { Fault, Result } from '#core/result.ts';

/** What the front page says of a story. */
type StoryHead = Pick<Story, 'slug' | 'title' | 'summary' | 'language'> &
  Pick<Story['dateline'], 'date'>;

interface Prepared {
  readonly head?: StoryHead;
  readonly faults?: readonly Fault[];
}

// Without the stories themselves: see scripts/prepared-stories.ts.
const prepared = import.meta.glob<Prepared>('/data/stories/*/article.md', {
  query: '?head',
  import: 'default',
  eager: true,
});

/** What the front page says of the site's stories, by slug. */
export const storyHeads = (): readonly Result<StoryHead>[] =>
  Object.entries(prepared)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { head, faults = [] }]) => (head ? { ok: true, value: head } : { ok: false, faults }));
