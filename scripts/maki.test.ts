import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makiIcons } from './maki.ts';
import { root } from './set-up.mjs';

test('all icons of Maki are path data that browsers can draw', () => {
  const icons = makiIcons();
  expect(icons.size).toBeGreaterThan(100);
  for (const [name, path] of icons) expect(path, name).toMatch(/^[Mm][\sa-zA-Z\d.,+-]+$/);
});

test('the documents list them all', () => {
  const text = readFileSync(`${root}docs/stories.md`, 'utf8');
  const section = /\n### Symbols\n([^#]*)/.exec(text)?.[1] ?? '';
  const listed = [...section.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(listed).toEqual([...makiIcons().keys()].sort());
});
