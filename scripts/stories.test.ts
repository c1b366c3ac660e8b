import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { richStoryFiles } from '../tests/fixtures/rich-story.ts';
import { stories } from './stories.ts';

let path = '';
beforeEach(() => {
  vi.useFakeTimers();
  path = mkdtempSync(join(tmpdir(), 'stories-'));
  for (const [file, bytes] of richStoryFiles()) write(file, bytes);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(path, { recursive: true });
});

function write(file: string, content: string | Uint8Array): string {
  const at = join(path, 'small', file);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, content);
  return at;
}

/** Starts the plugin as the development server does. */
function serving() {
  const watcher = new EventEmitter();
  const print = () => vi.fn<(text: string) => void>();
  const logger = { info: print(), warn: print(), error: print() };
  const { configureServer } = stories(path);
  (configureServer as (server: object) => void)({ watcher, config: { logger } });
  return {
    logger,
    changed: (file: string) => {
      watcher.emit('all', 'change', file);
      vi.runAllTimers();
    },
  };
}

test('in development, a story without faults says nothing', () => {
  const { logger } = serving();
  expect(logger.error).not.toHaveBeenCalled();
  expect(logger.warn).not.toHaveBeenCalled();
});

test('in development, faults and warnings are printed at the start and after each change', () => {
  const article = write('article.md', '# Heading');
  const { logger, changed } = serving();
  expect(logger.error).toHaveBeenLastCalledWith(
    expect.stringContaining('article.md:1: a heading needs version 2'),
  );
  for (const [file, bytes] of richStoryFiles()) if (file === 'article.md') write(file, bytes);
  logger.error.mockClear();
  changed(article);
  expect(logger.error).not.toHaveBeenCalled();
  expect(logger.info.mock.lastCall?.[0]).toBe('small: no faults any more');
  changed(write('layers/extra.geojson', '{}'));
  expect(logger.warn).toHaveBeenLastCalledWith(
    expect.stringContaining('layers/extra.geojson: is not shown'),
  );
});

test('in development, a story may be removed and come back', () => {
  const { logger, changed } = serving();
  rmSync(join(path, 'small'), { recursive: true });
  changed(join(path, 'small/article.md'));
  expect(logger.error).not.toHaveBeenCalled();
  for (const [file, bytes] of richStoryFiles()) write(file, bytes);
  changed(write('article.md', '# Heading'));
  expect(logger.error).toHaveBeenCalledOnce();
});

test('other files of the project don’t start a check', () => {
  const { logger, changed } = serving();
  write('article.md', '# Heading');
  changed(join(path, '..', 'package.json'));
  expect(logger.error).not.toHaveBeenCalled();
});
