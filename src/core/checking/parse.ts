import { checkStory, type CheckedStory, type StoryContext } from './check-story.ts';
import { parseArticle } from '../story/article.ts';
import type { StoryFiles } from '../story/assemble.ts';

/**
 * Parses a story from its files, including `article.md`, or returns all faults with file and path. This imports the
 * CommonMark parser; use `checkStory` if the text has been parsed before.
 */
export function parseStory(files: StoryFiles, context?: StoryContext): CheckedStory {
  const markdown = files.get('article.md');
  const article = markdown === undefined ? undefined : parseArticle(markdown, 'article.md');
  return checkStory(files, article, context);
}
