import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/set-up.mjs';

test('no page or picture shows an object, or nothing, in place of words', () => {
  const folder = `${root}build`;
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.(html|svg|xml)$/.test(file));
  expect(files.length).toBeGreaterThan(10);
  // Scripts have these words in their own code.
  const shown = (file: string) =>
    readFileSync(join(folder, file), 'utf8').replaceAll(/<script[\s\S]*?<\/script>/g, '');
  expect(
    files.filter((file) => /\[object \w+\]|>undefined<|>null<|="undefined"/.test(shown(file))),
  ).toEqual([]);
});
