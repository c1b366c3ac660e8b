import { readdirSync, readFileSync } from 'node:fs';
import type { StoryFiles } from '#core/story/assemble.ts';

/** Files of a story in data/stories. */
export function readStoryFiles(slug: string): StoryFiles {
  const folder = new URL(`../../data/stories/${slug}/`, import.meta.url);
  const read = (file: string) => [file, readFileSync(new URL(file, folder), 'utf8')] as const;
  return new Map([
    ...['story.json', 'article.md', 'annotations.json'].map(read),
    ...readdirSync(new URL('layers/', folder)).map((file) => read(`layers/${file}`)),
  ]);
}
