import { describe, expect, test } from 'vitest';
import { allSources } from '#core/story/all-sources.ts';
import { parseStory } from '#core/checking/parse.ts';
import { readStoryFiles } from './read-story.ts';
import settlements from '../geometry/settlements.json' with { type: 'json' };
import stretches from '../geometry/stretches.json' with { type: 'json' };

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const sources = [
  ...allSources(parsed.value).map(({ source }) => source),
  ...[...settlements, ...stretches].flatMap((one) => one.sources),
];

// cspell:disable
/** Copies of other sites, by their addresses: the original is to be cited. */
const copies =
  /kiwix|perceptio|ddns|wikiland|wikimili|wikiwand|wikizero|wikivisually|wikiclassic|wikisum|wikipedia-on-ipfs|enwikipedia|frwiki\.|teknopedia|qaz\.wiki|wikial|piglix|jablog|riteme|earthspot|osmarks|outremer|russianwiki|wiki\.x\.io|en-academic|absoluteastronomy|liquisearch|theinfolist|\/\/\d+\.\d+\.\d+\.\d+|:\d{4,5}\//u;

/** Sites that the findings about this story call unreliable. */
const unreliable = /southfront|gagrule|bbabo/u;
// cspell:enable

describe('sources', () => {
  test('are no mirrors, machine translations or private copies', () =>
    expect(sources.filter(({ url }) => copies.test(url ?? ''))).toEqual([]));

  test('are none that the findings call unreliable', () =>
    expect(sources.filter(({ url }) => unreliable.test(url ?? ''))).toEqual([]));

  test('have a date of their own, or that of the day or month in which they were read', () =>
    expect(
      sources
        .filter(({ title }) => title !== 'Our estimate')
        .filter(({ date, accessed }) => !/^\d{4}(-\d\d){0,2}$/u.test(date ?? accessed ?? '')),
    ).toEqual([]));

  test('are not later than what they are cited for', () => {
    const claimed = parsed.ok
      ? parsed.value.disputes.find(({ id }) => id === 'soldier-killed')?.sources
      : undefined;
    expect(new Set(claimed?.map(({ date }) => date?.slice(0, 7)))).toEqual(new Set(['2023-05']));
  });
});
