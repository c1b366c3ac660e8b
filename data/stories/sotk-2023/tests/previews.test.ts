import { expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { previewSize } from '#previews/size.ts';
import { textColumn } from '#previews/text-column.ts';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story has faults');
const story = parsed.value;

/** Texts of a preview with their heights. */
const textsOf = (markup: string) =>
  [...markup.matchAll(/<text x="\d+" y="([\d.]+)"[^>]*>([^<]*)/g)].map(
    ([, y, text]) => [Number(y), text] as const,
  );

test.each([...story.features.values()])(
  'the texts of the preview of $id are above its lower edge',
  (feature) => {
    const texts = textsOf(textColumn(story, feature));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter(([y]) => y > previewSize.height - 16)).toEqual([]);
  },
);
