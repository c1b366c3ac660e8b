import { expect, test } from 'vitest';
import type { Fault } from '../result.ts';
import { report } from './report.ts';

const words = { one: 'fault', many: 'faults' };
const fault = (file: string, line: number, message: string): Fault => ({
  file,
  line,
  path: 'a',
  message,
});

test('lists each story once, its faults by file and line, each once', () =>
  expect(
    report(
      [
        { folder: 'first', faults: [fault('story.json', 10, 'b'), fault('story.json', 9, 'a')] },
        { folder: 'fine', faults: [] },
        {
          folder: 'second',
          faults: [
            fault('story.json', 1, 'c'),
            fault('article.md', 3, 'd'),
            fault('story.json', 1, 'c'),
          ],
        },
      ],
      words,
    ),
  ).toBe(
    [
      '4 faults in 2 stories:',
      '',
      '  first',
      '    story.json:9: a: a',
      '    story.json:10: a: b',
      '',
      '  second',
      '    article.md:3: a: d',
      '    story.json:1: a: c',
    ].join('\n'),
  ));

test('is empty without faults, and short for one', () => {
  expect(report([{ folder: 'fine', faults: [] }], words)).toBe('');
  expect(report([{ folder: 'one', faults: [fault('a', 1, 'b')] }], words)).toMatch(/^1 fault:/);
});

test('a tool’s mistake in every feature doesn’t fill the screen', () => {
  const faults = Array.from({ length: 1000 }, (_, at) => ({
    ...fault('layers/a.geojson', at + 1, 'x'),
    path: `features[${at}].id`,
  }));
  expect(report([{ folder: 'large', faults }], words).split('\n')).toEqual([
    '1000 faults:',
    '',
    '  large',
    '    layers/a.geojson:1: features[0].id: x (and 999 more like this)',
  ]);
});

test('a thousand different faults are cut short', () => {
  const faults = Array.from({ length: 1000 }, (_, at) => fault('story.json', at, `x${at}`));
  const lines = report([{ folder: 'large', faults }], words).split('\n');
  expect(lines).toHaveLength(204);
  expect(lines.at(-1)).toBe('    and 800 more: correct these first');
});
