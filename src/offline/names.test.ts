import { expect, test } from 'vitest';
import { cacheName, readCacheName, type CacheName } from './names.ts';

test.each<CacheName>([
  { root: '/', version: '1a2b' },
  { root: '/maps/', version: '1a2b', story: 'sotk-2023' },
])('the name of a cache says what it holds: %o', (held) =>
  expect(readCacheName(cacheName(held), held.root)).toEqual(held),
);

test.each(['other', 'dateline', 'dateline /', 'dateline /maps/ 1a2b', 'dateline / 1a2b a b'])(
  '%s is not of this site',
  (name) => expect(readCacheName(name, '/')).toBeUndefined(),
);
