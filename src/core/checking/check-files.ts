import type { StoryContext } from '../preparing/prepare-story.ts';
import { decode } from './decode.ts';
import { parseStory, type CheckedStory } from './parse.ts';

/**
 * Checks a story from the bytes of its files, by their path within its folder.
 * @param folder its name, which the story has too
 * @param context faults of files that are there but have no bytes, and what the story may name
 */
export function checkFiles(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  { unreadable = [], ...others }: Omit<StoryContext, 'folder'> = {},
): CheckedStory {
  const read = [...files].map(([file, bytes]) => ({ file, ...decode(bytes, file) }));
  const texts = new Map(
    read.flatMap(({ file, text }): [string, string][] =>
      text === undefined ? [] : [[file, text]],
    ),
  );
  return parseStory(texts, {
    folder,
    unreadable: [...unreadable, ...read.flatMap(({ faults }) => faults)],
    ...others,
  });
}
