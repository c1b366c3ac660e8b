import { expect, test } from 'vitest';
import { makiIcons } from './maki.ts';

test('all icons of Maki are path data that browsers can draw', () => {
  const icons = makiIcons();
  expect(icons.size).toBeGreaterThan(100);
  for (const [name, path] of icons) expect(path, name).toMatch(/^[Mm][\sa-zA-Z\d.,+-]+$/);
});
