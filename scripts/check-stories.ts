// Loaded by check.mjs with Vite, since Node 20 can't read TypeScript.
import { nearest } from '../src/core/checking/nearest.ts';
import { storyFolders } from './read-stories.ts';
import { checked, reportsOf } from './stories.ts';

type Print = (text: string) => void;

/**
 * Prints all faults and warnings of stories.
 * @param names of their folders in `data/stories`, also as paths; all if there are none
 * @returns whether there are no faults
 */
export function checkStories(
  names: readonly string[],
  path = 'data/stories',
  print: Print = (text) => console.log(text),
): boolean {
  const known = storyFolders(path);
  const wanted = names.map((name) => name.replace(/\/+$/, '').split('/').at(-1) ?? name);
  const unknown = wanted.filter((name) => !known.includes(name));
  for (const name of unknown) {
    const meant = nearest(name, known, 3);
    const fix = meant === undefined ? `there are ${known.join(', ')}` : `did you mean “${meant}”?`;
    print(`There is no story “${name}” in ${path}: ${fix}`);
  }
  if (unknown.length > 0) return false;
  const folders = wanted.length > 0 ? wanted : known;
  const found = folders.map((folder) => checked(path, folder));
  for (const { folder, summary } of found)
    if (summary !== undefined) print(`${folder}: ${summary}`);
  const { warnings, faults } = reportsOf(found);
  const texts = [warnings, faults].filter((text) => text !== '');
  const [count, isOne] = [folders.length, folders.length === 1];
  print(
    texts.length > 0
      ? texts.join('\n\n')
      : `${isOne ? folders[0] : `${count} stories`}: no faults and no warnings`,
  );
  return faults === '';
}
