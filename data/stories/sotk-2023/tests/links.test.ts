import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allUnits } from '#core/geometry/units.ts';
import { parseStory } from '#core/checking/parse.ts';
import { decodeView, encodeView } from '#core/view/codec.ts';
import { keys } from '#core/view/keys.ts';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story has faults');
const story = parsed.value;

/** Rows of the documentation's table: a key, and an example fragment. */
const documented = [
  ...readFileSync('docs/links.md', 'utf8').matchAll(/^\| `(\w+)` \|.*\| `([^`]+)` \|$/gm),
].map(([, key = '', example = '']) => ({ key, example }));

test('the documentation has a row for each key, in link order', () =>
  expect(documented.map(({ key }) => key)).toEqual(keys.map(({ key }) => key)));

describe.each(documented)('$key', ({ key, example }) => {
  test(`its example, ${example}, decodes and encodes to the same`, () => {
    expect(example.startsWith(`${key}=`)).toBe(true);
    const { view, ignored } = decodeView(story, { fragment: example });
    expect(ignored).toEqual([]);
    expect(view.rest).toEqual([]);
    const { fragment } = encodeView(story, view, { framed: key === 'feature' });
    expect(fragment).toBe(example);
  });
});

test('the documentation names each unit of length', () => {
  const [row = ''] = /^\| `units`.*$/m.exec(readFileSync('docs/links.md', 'utf8')) ?? [];
  for (const units of allUnits) expect(row).toContain(`\`${units}\``);
});
