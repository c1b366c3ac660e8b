import { expect, test } from 'vitest';
import { mostLikely, type Hit } from './hit-test.ts';

const hit = (id: string, form: Hit['form']): Hit => ({ id, form });

test.each([
  ['nothing', [], []],
  ['a point means itself alone', [hit('corridor', 'area'), hit('gate', 'symbol')], ['gate']],
  [
    'a line comes before the area that it lies in, whichever is on top',
    [hit('corridor', 'area'), hit('road', 'line')],
    ['road', 'corridor'],
  ],
  [
    'of two alike the topmost comes first, each once',
    [hit('b', 'line'), hit('a', 'line'), hit('b', 'area')],
    ['b', 'a'],
  ],
])('%s', (_case, hits, expected) => expect(mostLikely(hits)).toEqual(expected));
