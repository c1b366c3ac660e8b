// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { join, relative, sep } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { report, type StoryFaults } from '../src/core/checking/report.ts';
import { checkFolder, storyFolders } from './read-stories.ts';

/** Set once the stories of this build have been checked. */
const done = 'DATELINE_STORIES_CHECKED';

/** What was found in one story. */
export interface Checked extends StoryFaults {
  readonly warnings: StoryFaults['faults'];
}

/** @param path of the folder with stories */
export function checked(path: string, folder: string): Checked {
  const story = checkFolder(join(path, folder), folder);
  return { folder, faults: story.ok ? [] : story.faults, warnings: story.warnings };
}

/** The warnings and faults of stories as lists; empty texts if there are none. */
export function reportsOf(found: readonly Checked[]): { warnings: string; faults: string } {
  const warnings = found.map(({ folder, warnings }) => ({ folder, faults: warnings }));
  return {
    warnings: report(warnings, { one: 'warning', many: 'warnings' }),
    faults: report(found, { one: 'fault', many: 'faults' }),
  };
}

/** Prints what was found in stories. @returns whether there are faults */
function say(found: readonly Checked[], { warn, error }: Pick<Logger, 'warn' | 'error'>): boolean {
  const { warnings, faults } = reportsOf(found);
  if (warnings) warn(`\n${warnings}\n`);
  if (faults) error(`\n${faults}\n`);
  return faults !== '';
}

/**
 * Checks all stories before anything is built, and again in development when one changes: prints all warnings and
 * faults at once. A build with faults ends there, without a stack trace.
 * @param path of the folder with stories
 */
export function stories(path = 'data/stories'): Plugin {
  const all = () => storyFolders(path).map((folder) => checked(path, folder));
  return {
    name: 'stories',
    configResolved({ command, logger }) {
      // SvelteKit builds in several steps and processes; they inherit the environment.
      if (command !== 'build' || process.env[done] === 'yes') return;
      process.env[done] = 'yes';
      if (!say(all(), logger)) return;
      logger.error('Nothing was built.\n');
      process.exit(1);
    },
    configureServer({ watcher, config: { logger } }) {
      say(all(), logger);
      watcher.on('all', (_event, file) => {
        const [name] = relative(path, file).split(sep);
        if (name !== undefined && storyFolders(path).includes(name))
          say([checked(path, name)], logger);
      });
    },
  };
}
