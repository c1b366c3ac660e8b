import { readdirSync, readFileSync } from 'node:fs';
import type { StoryFiles } from '#core/story/assemble.ts';

/** The files of this story. */
export function readStoryFiles(): StoryFiles {
  const folder = new URL('../', import.meta.url);
  const read = (file: string) => [file, readFileSync(new URL(file, folder), 'utf8')] as const;
  return new Map([
    ...['story.json', 'article.md', 'annotations.json'].map(read),
    ...readdirSync(new URL('layers/', folder)).map((file) => read(`layers/${file}`)),
  ]);
}
