import type { Story } from '#core/story/story.ts';

export interface Snippet {
  readonly passage: string;
  readonly number: number;
  /** The phrase and a little of what stands around it. */
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** About this much is shown on each side of the phrase, in characters. */
const around = 38;

function cutBefore(text: string): string {
  if (text.length <= around) return text;
  const cut = text.slice(-around);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function cutAfter(text: string): string {
  if (text.length <= around) return text;
  const cut = text.slice(0, around);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0))}…`;
}

/** Where the text speaks of a feature, in its order. */
export function snippetsOf(story: Story, feature: string): readonly Snippet[] {
  return story.mentions
    .filter((mention) => mention.features.includes(feature))
    .flatMap((mention) => {
      const passage = story.passages.find(({ id }) => id === mention.passage);
      if (!passage) return [];
      return [
        {
          passage: passage.id,
          number: passage.number,
          before: cutBefore(passage.text.slice(0, mention.start)),
          phrase: passage.text.slice(mention.start, mention.end),
          after: cutAfter(passage.text.slice(mention.end)),
        },
      ];
    });
}
