import type { Story } from '#core/story/story.ts';
import template from './404.html?raw';
import { plainPage } from './plain-page.ts';

/** Whether some features of a story open only on the story’s page. */
const hasFeaturesWithoutPage = ({ features, pages }: Story) => pages.size < features.size;

/**
 * What hosts answer where there is nothing: it explains former addresses of places, and opens places without a page on
 * the page of their story.
 */
export function notFoundPage(stories: readonly Story[]): string {
  const slugs = stories.filter(hasFeaturesWithoutPage).map(({ slug }) => slug);
  return plainPage(template, { "['{stories}']": slugs });
}
