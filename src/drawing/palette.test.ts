import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette } from './palette.ts';

test('the page’s style sheet and the map have the same colours', () => {
  const css = readFileSync(new URL('../ui/theme.css', import.meta.url), 'utf8');
  const named = [...css.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const shared = named.filter(([name = '']) => Object.hasOwn(palette, name));
  expect(shared.map(([name]) => name)).toEqual([
    'paper',
    'ink',
    'muted',
    'hairline',
    'accent',
    'land',
  ]);
  for (const [name, value] of shared)
    expect(palette[name as keyof typeof palette], name).toBe(value);
});
