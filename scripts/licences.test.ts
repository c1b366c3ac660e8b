import { expect, test } from 'vitest';
import { packageFolder } from './licences.ts';

test.each([
  ['/site/node_modules/svelte/src/index.js', '/site/node_modules/svelte'],
  ['/site/node_modules/@turf/area/dist/index.js?x=1', '/site/node_modules/@turf/area'],
  ['/site/node_modules/a/node_modules/b/index.js', '/site/node_modules/a/node_modules/b'],
  ['\0/site/node_modules/c/index.js', '/site/node_modules/c'],
  ['/site/src/core/story/story.ts', undefined],
])('%s belongs to %s', (id, folder) => expect(packageFolder(id)).toBe(folder));
