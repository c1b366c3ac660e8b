import type { Result } from '../result.ts';
import { parseArticle } from './article.ts';
import { assembleStory, type StoryFiles } from './assemble.ts';
import { allChecks } from './all-checks.ts';
import type { Story } from './story.ts';

/**
 * Parses a story from its files, including `article.md`, or returns all faults with file and path. This imports the
 * CommonMark parser; use `assembleStory` if the text has been parsed before.
 * @param failedFiles layer files that failed to load: their features are left out
 */
export function parseStory(files: StoryFiles, failedFiles?: ReadonlySet<string>): Result<Story> {
  const markdown = files.get('article.md');
  const article = markdown === undefined ? undefined : parseArticle(markdown, 'article.md');
  return assembleStory(files, article, allChecks, failedFiles);
}
