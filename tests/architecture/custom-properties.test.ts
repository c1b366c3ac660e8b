import { expect, test } from 'vitest';
import { program } from './program.ts';

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** Declared in a style sheet, or set by a component (`style:--name`) or a script (`'--name'`). */
const declared = /(?<!var\(\s*)(--[\w-]+)(?=[:='])/g;
/** Read without a fallback. */
const read = /var\(\s*(--[\w-]+)\s*\)/g;

test('every custom property that styles use is set somewhere: another would draw nothing', () => {
  const files = program();
  const names = new Set(files.flatMap(([, text]) => matches(text, declared)));
  const missing = files.flatMap(([path, text]) =>
    matches(text, read)
      .filter((name) => !names.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(names).toContain('--ink');
  expect(missing).toEqual([]);
});
