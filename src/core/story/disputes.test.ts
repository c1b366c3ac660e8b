import { expect, test } from 'vitest';
import { filesOf, smallStory, type StoryParts } from '../../../tests/fixtures/small-story.ts';
import { faultTexts } from '../../../tests/fixtures/fault-texts.ts';
import { faultText } from '../result.ts';
import { disputesAbout, disputesIn, passagesOf } from './mentions.ts';
import { parseStory } from '../checking/parse.ts';

const dispute = {
  id: 'who-began',
  title: 'Who began',
  features: ['quarrel'],
  claims: [
    { claimant: 'The town', text: 'The others.', date: '2000-06-03' },
    { claimant: 'The ferrymen', text: 'The town.' },
  ],
  sources: [{ title: 'A paper' }],
};

function withDispute(more: object = {}, source = 'story.json#who-began'): StoryParts {
  const parts = smallStory();
  Object.assign(parts.story, { disputes: [{ ...dispute, ...more }] });
  const quarrel = parts.annotations.items.at(-1);
  if (quarrel)
    quarrel['body'] = [quarrel['body'], { type: 'SpecificResource', purpose: 'linking', source }];
  return parts;
}
const faultsOf = (parts: StoryParts) => {
  const parsed = parseStory(filesOf(parts));
  return parsed.ok ? [] : faultTexts(parsed.faults);
};

test('finds a dispute by its passage and by its features', () => {
  const parsed = parseStory(filesOf(withDispute()));
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  expect(ids(disputesIn(parsed.value, 'p3'))).toEqual(['who-began']);
  expect(ids(disputesIn(parsed.value, 'p1'))).toEqual([]);
  expect(ids(disputesAbout(parsed.value, 'quarrel'))).toEqual(['who-began']);
  expect(ids(passagesOf(parsed.value, 'who-began'))).toEqual(['p3']);
  expect(parsed.value.disputes[0]?.claims.map(({ claimant }) => claimant)).toEqual([
    'The town',
    'The ferrymen',
  ]);
});

test.each<[string, StoryParts, string]>([
  [
    'a dispute of one side',
    withDispute({ claims: dispute.claims.slice(0, 1) }),
    'story.json: disputes[0].claims: needs at least two: if only one side says something, use “claim” in the feature',
  ],
  [
    'a dispute about nothing',
    withDispute({ features: ['atlantis'] }),
    'story.json: disputes[0].features[0]: “atlantis” is not the id of a feature: correct it or add the feature',
  ],
  [
    'a phrase of no dispute',
    withDispute({}, 'story.json#who-won'),
    'annotations.json: items[5].body: refers to the dispute “who-won”, but story.json has none: correct it or add the dispute',
  ],
])('%s is a fault', (_name, parts, expected) => expect(faultsOf(parts)).toEqual([expected]));
