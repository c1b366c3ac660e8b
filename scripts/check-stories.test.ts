import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStories } from './check-stories.ts';
import { root } from './set-up.mjs';

let path = '';

beforeAll(() => {
  path = mkdtempSync(join(tmpdir(), 'stories-'));
  for (const name of ['long-read', 'without-dates'])
    cpSync(join(root, 'tests/fixtures/stories', name), join(path, name), { recursive: true });
  writeFileSync(join(path, 'without-dates/pumps.csv'), 'name,lat,lon\nPump,north,0\n');
});
afterAll(() => rmSync(path, { recursive: true }));

function check(...names: string[]) {
  const lines: string[] = [];
  const isRight = checkStories(names, path, (text) => lines.push(...text.split('\n')));
  return { isRight, lines: lines.map((line) => line.trim()).filter((line) => line !== '') };
}

test('tells all faults and warnings of all stories', () => {
  expect(check()).toEqual({
    isRight: false,
    lines: [
      'long-read: 14 passages, 3 features; opens at 47.51° to 47.51° N, 8.72° to 8.73° E',
      '2 warnings in 2 stories:',
      'long-read',
      expect.stringContaining('story.json: licence: is not stated for the data'),
      'without-dates',
      expect.stringContaining('story.json: licence: is not stated for the text and data'),
      '1 fault:',
      'without-dates',
      expect.stringMatching(/^pumps.csv:2: column “lat”: “north” is not a latitude/),
    ],
  });
});

test('checks only the stories that are named, also by their path', () => {
  expect(check('data/stories/long-read/').isRight).toBe(true);
  expect(check('long-red')).toEqual({
    isRight: false,
    lines: [`There is no story “long-red” in ${path}: did you mean “long-read”?`],
  });
});
