// Reads stories from disk and checks them: for the build, for development and for tests.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles } from '../src/core/checking/check-files.ts';
import type { CheckedStory } from '../src/core/checking/check-story.ts';

/** What a story's folder has for the site. Anything else in it is the author's own. */
const isStoryFile = (file: string) => /^(story\.json|annotations\.json|article\.md)$/.test(file);
const isJsonFile = (file: string) => /json$/.test(file);

const isFolder = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Paths of a story's files within its folder. Links aren't followed, so that nothing outside is read. */
function filesIn(path: string): {
  readonly files: readonly string[];
  readonly links: readonly string[];
} {
  const names = [
    ...readdirSync(path).filter(isStoryFile),
    ...(isFolder(join(path, 'layers'))
      ? readdirSync(join(path, 'layers')).filter(isJsonFile)
      : []
    ).map((name) => `layers/${name}`),
    // The regional base map.
    ...(isFolder(join(path, 'base')) ? readdirSync(join(path, 'base')).filter(isJsonFile) : []).map(
      (name) => `base/${name}`,
    ),
  ];
  const isLink = (file: string) => !lstatSync(join(path, file)).isFile();
  return {
    files: names.filter((file) => !isLink(file)),
    links: names.filter(isLink),
  };
}

/** Reads and checks the story in a folder. @param folder its name, which the story has too */
export function checkFolder(path: string, folder: string): CheckedStory {
  const { files, links } = filesIn(path);
  return checkFiles(
    new Map(files.map((file) => [file, readFileSync(join(path, file))])),
    folder,
    links.map((file) => ({ file, path: '', message: 'is not a file: put the file itself here' })),
  );
}

/** Names of the folders with stories, in order. Hidden folders and loose files are left out. */
export const storyFolders = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.') && isFolder(join(path, name)))
    .sort();
