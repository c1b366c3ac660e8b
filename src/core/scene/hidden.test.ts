import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { openingView } from '../view/opening.ts';
import { hiddenReason } from './hidden.ts';
import { sceneOf, type HiddenBy } from './scene.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const scene = sceneOf(parsed.value, openingView(parsed.value));
const town = scene.features.get('town');

test.each<[HiddenBy[], string]>([
  [[], ''],
  [['date'], 'not on 10 June 2000'],
  [['perspective'], 'not in this perspective'],
  [['precision'], 'location not accurate enough'],
  [['distance'], 'outside the distance filter'],
  [['layer'], 'layer turned off'],
  // If there are several causes, the first is given.
  [['perspective', 'layer'], 'not in this perspective'],
])('says of a feature hidden by %j: “%s”', (hiddenBy, words) => {
  if (!town) throw new Error('no town');
  expect(hiddenReason({ ...town, hiddenBy }, scene)).toBe(words);
});
