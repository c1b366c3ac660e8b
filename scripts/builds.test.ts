import { expect, test } from 'vitest';
import { isStale } from './builds.mjs';

test.each([
  ['nothing was built', undefined, undefined, 5, true],
  ['the folder was cleared', { began: 10, mark: 'a' }, undefined, 5, true],
  ['it was rebuilt with other settings', { began: 10, mark: 'a' }, 'b', 5, true],
  ['a source has changed since the build began', { began: 10, mark: 'a' }, 'a', 11, true],
  ['nothing has changed', { began: 10, mark: 'a' }, 'a', 5, false],
])('where %s', (_case, stamp, mark, changed, expected) =>
  expect(isStale(stamp, mark, changed)).toBe(expected),
);
