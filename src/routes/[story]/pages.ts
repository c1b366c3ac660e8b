import type { Story } from '#core/story/story.ts';
import { faultsText, loadStory, storySlugs } from '#loading/built-site.ts';

interface Page {
  readonly story: string;
  readonly feature?: string;
}

async function pagesOf(ids: (story: Story) => Iterable<string>): Promise<Page[]> {
  const stories = await Promise.all(storySlugs().map((slug) => loadStory(slug)));
  return stories.flatMap((result) => {
    if (!result?.ok) throw new Error(result ? faultsText(result.faults) : 'no story');
    const { slug: story } = result.value;
    return [{ story }, ...[...ids(result.value)].map((feature) => ({ story, feature }))];
  });
}

/** Pages with content: one per story, and one per feature that has a page. */
export const storyPages = () => pagesOf(({ pages }) => pages);

/** Those, plus one for each former or part id of such features. */
export const storyAddresses = () =>
  pagesOf(({ pages, aliases }) => [
    ...pages,
    ...[...aliases].filter(([, feature]) => pages.has(feature)).map(([former]) => former),
  ]);
