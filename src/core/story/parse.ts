import type { Result } from '../result.ts';
import { parseArticle } from './article.ts';
import { assembleStory, type StoryFiles } from './assemble.ts';
import { allChecks } from './all-checks.ts';
import type { Story } from './story.ts';

/**
 * Reads a story from its files, `article.md` among them: the story, or every fault with its file and path.
 * It brings the reader of CommonMark along: where the text has been read before, `assembleStory` does without.
 * @param failedFiles layer files that could not be brought: the story is read without their features, and says so
 */
export function parseStory(files: StoryFiles, failedFiles?: ReadonlySet<string>): Result<Story> {
  const markdown = files.get('article.md');
  const article = markdown === undefined ? undefined : parseArticle(markdown, 'article.md');
  return assembleStory(files, article, allChecks, failedFiles);
}
