import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/set-up.mjs';

const folder = `${root}build/_app/immutable`;
const files = readdirSync(folder, { recursive: true }).map(String);
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');

test('each script of the program has a source map, which names no folder of the machine that built it', () => {
  // Messages are compiled from data.
  const scripts = files.filter((file) => /^(chunks|entry|nodes)\/(?!messages-).*\.js$/.test(file));
  expect(scripts.length).toBeGreaterThan(20);
  for (const file of scripts) {
    const [, map = ''] = /\/\/# sourceMappingURL=(\S+)/.exec(textOf(file)) ?? [];
    // The bundler's own, and those that only pass on what others export, have none.
    if (map === '') expect(textOf(file).length, file).toBeLessThan(1000);
    else expect(existsSync(join(folder, dirname(file), map)), map).toBe(true);
  }
  for (const map of files.filter((file) => file.endsWith('.map')))
    expect(textOf(map), map).not.toContain(root);
});

test('no browser keeps source maps', () => {
  const lists = ['kept.json', 'sotk-2023/kept.json'];
  for (const list of lists)
    expect(readFileSync(`${root}build/${list}`, 'utf8'), list).not.toContain('.map"');
});
