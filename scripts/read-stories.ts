// Reads stories from disk and checks them: for the build, for development and for tests.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkFiles } from '../src/core/checking/check-files.ts';
import { makiIcons } from './maki.ts';
import { captionsFile, mediumTypeOf } from '../src/core/story/media.ts';
import type { CheckedStory } from '../src/core/checking/parse.ts';

/** What a story's folder may have for the site. Anything else in it is the author's own. */
const isStoryFile = (file: string) => /\.(md|geojson|json|csv)$/.test(file) && !/^\./.test(file);
const isDataFile = (file: string) => isStoryFile(file) && !file.endsWith('.md');
const isJsonFile = (file: string) => /json$/.test(file);

const isFolder = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Names of the files in a folder of the story, by their path within the story's. */
const namesIn = (path: string, folder: string, isWanted: (name: string) => boolean) =>
  isFolder(join(path, folder))
    ? readdirSync(join(path, folder))
        .filter(isWanted)
        .filter((name) => !isFolder(join(path, folder, name)))
        .map((name) => (folder === '' ? name : `${folder}/${name}`))
    : [];

/** Paths of a story's files within its folder. Links aren't followed, so that nothing outside is read. */
function filesIn(path: string): {
  readonly files: readonly string[];
  readonly links: readonly string[];
} {
  const names = [
    ...namesIn(path, '', isStoryFile).filter(
      (file) => !file.endsWith('.md') || file === 'article.md',
    ),
    ...namesIn(path, 'layers', isDataFile),
    // The regional base map.
    ...namesIn(path, 'base', isJsonFile),
  ];
  const isLink = (file: string) => !lstatSync(join(path, file)).isFile();
  return {
    files: names.filter((file) => !isLink(file)),
    links: names.filter(isLink),
  };
}

const isMedium = (file: string) => mediumTypeOf(file) !== undefined || captionsFile.test(file);

/** Paths of a story's images, recordings and captions within its folder. */
const mediaIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isMedium(entry.name))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));

/** What the build has checked, by folder: it asks several times for the same story. */
const checked = new Map<string, { readonly stamp: string; readonly story: CheckedStory }>();

/** Changes when a file of the folder is added, changed or removed. */
const stampOf = (path: string, names: readonly string[]) =>
  names
    .map((name) => {
      const { mtimeNs, size } = lstatSync(join(path, name), { bigint: true });
      return `${name} ${mtimeNs} ${size}`;
    })
    .join('\n');

/** Reads and checks the story in a folder. Cached until a file changes. @param folder its name, which the story has too */
export function checkFolder(path: string, folder: string): CheckedStory {
  const { files, links } = filesIn(path);
  const media = mediaIn(path);
  const stamp = stampOf(path, [...files, ...links, ...media]);
  const key = `${path}\n${folder}`;
  const known = checked.get(key);
  if (known?.stamp === stamp) return known.story;
  const story = checkFiles(
    new Map(files.map((file) => [file, readFileSync(join(path, file))])),
    folder,
    {
      unreadable: links.map((file) => ({
        file,
        path: '',
        message: 'is not a file: put the file itself here',
      })),
      media: new Set(media),
      maki: makiIcons(),
    },
  );
  checked.set(key, { stamp, story });
  return story;
}

/** Names of the folders with stories, in order. Hidden folders and loose files are left out. */
export const storyFolders = (path: string): readonly string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith('.') && isFolder(join(path, name)))
    .sort();
