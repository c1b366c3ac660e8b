// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { report, type StoryFaults } from '../src/core/checking/report.ts';
import { checkFolder, storyFolders } from './read-stories.ts';

const path = 'data/stories';

interface Checked extends StoryFaults {
  readonly warnings: StoryFaults['faults'];
}

function checked(folder: string): Checked {
  const story = checkFolder(join(path, folder), folder);
  return { folder, faults: story.ok ? [] : story.faults, warnings: story.warnings };
}

const warningsOf = (stories: readonly Checked[]) =>
  report(
    stories.map(({ folder, warnings }) => ({ folder, faults: warnings })),
    { one: 'warning', many: 'warnings' },
  );
const faultsOf = (stories: readonly Checked[]) => report(stories, { one: 'fault', many: 'faults' });

/**
 * Checks all stories before anything is built, and again in development when one changes: prints all warnings and
 * faults at once. A build with faults ends there, without a stack trace.
 */
export function stories(): Plugin {
  return {
    name: 'stories',
    configResolved({ command, logger }) {
      if (command !== 'build') return;
      const found = storyFolders(path).map(checked);
      const [warnings, faults] = [warningsOf(found), faultsOf(found)];
      if (warnings) logger.warn(`\n${warnings}\n`);
      if (!faults) return;
      logger.error(`\n${faults}\n\nNothing was built.\n`);
      process.exit(1);
    },
    configureServer({ watcher, config: { logger } }) {
      const say = (folders: readonly string[]) => {
        const found = folders.map(checked);
        const [warnings, faults] = [warningsOf(found), faultsOf(found)];
        if (warnings) logger.warn(`\n${warnings}\n`);
        if (faults) logger.error(`\n${faults}\n`);
      };
      say(storyFolders(path));
      watcher.on('all', (_event, file) => {
        const [, folder] = file.split(join(path, sep));
        const name = folder?.split(sep)[0];
        if (name !== undefined && storyFolders(path).includes(name)) say([name]);
      });
    },
  };
}
