import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { hasName } from '../search/find-names.ts';
import { claimsOf } from './mentions.ts';
import { parseStory } from '../checking/parse.ts';
import { segmentsOf } from './segments.ts';

function withClaim(exact: string) {
  const parts = smallStory();
  parts.annotations.items.push({
    target: { source: 'article.md', selector: { type: 'TextQuoteSelector', exact } },
    body: { type: 'TextualBody', purpose: 'assessing', value: 'Claimed by the ferryman' },
  });
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error('the small story is broken');
  return parsed.value;
}
/** The second passage, with each segment of a claim in brackets. */
function marked(exact: string): string {
  const story = withClaim(exact);
  const passage = story.passages[1];
  if (!passage) throw new Error('no passage');
  return segmentsOf(passage, story.mentions)
    .map(({ text, claims }) => (claims.length > 0 ? `[${text}]` : text))
    .join('');
}

test('marks a claim across links', () => {
  expect(marked('there was a ferry by')).toBe('In 1995 [there was a ][ferry][ by] the town.');
  // A claim that ends inside a link covers the whole link.
  expect(marked('there was a fer')).toBe('In 1995 [there was a ][ferry] by the town.');
});

test('finds the claims that mention a feature within them', () => {
  const story = withClaim('there was a ferry');
  expect(claimsOf(story, 'ferry').map(({ claim }) => claim)).toEqual(['Claimed by the ferryman']);
  expect(claimsOf(story, 'town')).toEqual([]);
});

test('finds a name in any language, without diacritics, and by any of its words', () => {
  const town = withClaim('ferry').features.get('town');
  if (!town) throw new Error('no town');
  const named = { ...town, names: { en: 'Kalbajar', az: 'Kəlbəcər', hy: 'Քարվաճառ', fr: 'Forêt' } };
  for (const text of ['kalb', 'KELBECER', 'քարվ', 'foret', 'kalbajar town', ''])
    expect(hasName(named, text), text).toBe(true);
  expect(hasName(named, 'shusha')).toBe(false);
});
