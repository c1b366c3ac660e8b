// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { join } from 'node:path';
import type { Logger, Plugin } from 'vite';
import { report, type StoryFaults } from '../src/core/checking/report.ts';
import type { Story } from '../src/core/story/story.ts';
import { checkFolder, storyFolders } from './read-stories.ts';
import { onStoryChanges } from './story-changes.ts';

/** Set once the stories of this build have been checked. */
const done = 'DATELINE_STORIES_CHECKED';

/** What was found in one story. */
export interface Checked extends StoryFaults {
  readonly warnings: StoryFaults['faults'];
  /** What the story has and where it opens; undefined if it has faults. */
  readonly summary?: string;
}

/** Degrees on two sides of a view, such as “53.55° to 53.56° N”. */
function degrees(from: number, to: number, [positive, negative]: readonly [string, string]) {
  const side = (value: number) => (value < 0 ? negative : positive);
  const text = (value: number) => `${Math.abs(value).toFixed(2)}°`;
  const first = side(from) === side(to) ? text(from) : `${text(from)} ${side(from)}`;
  return `${first} to ${text(to)} ${side(to)}`;
}

/** So that authors see at once if their places are somewhere else. */
function summaryOf({ features, passages, opening: { bbox } }: Story): string {
  const [west, south, east, north] = bbox;
  const where = [degrees(south, north, ['N', 'S']), degrees(west, east, ['E', 'W'])];
  return `${passages.length} passages, ${features.size} features; opens at ${where.join(', ')}`;
}

/** @param path of the folder with stories */
export function checked(path: string, folder: string): Checked {
  const story = checkFolder(join(path, folder), folder);
  return {
    folder,
    faults: story.ok ? [] : story.faults,
    warnings: story.warnings,
    ...(story.ok ? { summary: summaryOf(story.value) } : {}),
  };
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

const hasFaults = ({ faults }: Checked) => faults.length > 0;

/** Whether a story’s folder no longer exists. */
const isGone = (path: string, name: string) => !storyFolders(path).includes(name);

/** Checks a story that has changed. @param faulty stories that had faults: kept up to date */
function sayChanged(
  path: string,
  name: string,
  faulty: Set<string>,
  logger: Pick<Logger, 'info' | 'warn' | 'error'>,
): void {
  if (isGone(path, name)) return;
  try {
    const found = checked(path, name);
    say([found], logger);
    if (hasFaults(found)) faulty.add(name);
    else if (faulty.delete(name)) logger.info(`${name}: no faults any more`, { timestamp: true });
  } catch (error) {
    // Files may be removed or replaced while they are read; what follows is another change.
    if (!isGone(path, name)) logger.error(`${name}: ${(error as Error).message}`);
  }
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
    configureServer(server) {
      const { logger } = server.config;
      const atStart = all();
      say(atStart, logger);
      const faulty = new Set(atStart.filter(hasFaults).map(({ folder }) => folder));
      onStoryChanges(server, path, (names) => {
        for (const name of names) sayChanged(path, name, faulty, logger);
      });
    },
  };
}
