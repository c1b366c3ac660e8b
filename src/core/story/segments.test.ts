import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { segmentsOf } from './segments.ts';

test('splits a passage at its links and changes of style, and loses nothing', () => {
  const parts = smallStory();
  parts.article = parts.article.replace('The bridge opened', 'The *new bridge opened*');
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error('the small story is broken');
  const { passages, mentions } = parsed.value;
  const passage = passages[0];
  if (!passage) throw new Error('no passage');
  const segments = segmentsOf(passage, mentions);
  expect(
    segments.map(({ text, emphasis, mention }) => [
      text,
      emphasis,
      mention?.features[0] ?? mention?.date,
    ]),
  ).toEqual([
    ['The ', undefined, undefined],
    ['new ', true, undefined],
    ['bridge', true, 'bridge'],
    [' opened', true, undefined],
    [' in ', undefined, undefined],
    ['June', undefined, '2000-06'],
    ['.', undefined, undefined],
  ]);
  expect(segments.map(({ text }) => text).join('')).toBe(passage.text);
});
