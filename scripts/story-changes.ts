// Tells what in development follows the stories when one has changed.
import { relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';

/** In milliseconds: saving, copying or checking out a folder changes several files one after the other. */
const settled = 150;

/**
 * Calls back with the names of the stories in which a file was added, changed or removed, once nothing has changed for
 * a moment. A story may be gone by then.
 * @param path of the folder with stories
 */
export function onStoryChanges(
  { watcher }: Pick<ViteDevServer, 'watcher'>,
  path: string,
  notify: (stories: readonly string[]) => void,
): void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    const [name] = relative(path, file).split(sep);
    if (name === undefined || name === '' || name === '..') return;
    changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const stories = [...changed];
      changed.clear();
      notify(stories);
    }, settled);
  });
}
