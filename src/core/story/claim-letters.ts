import { isClaim } from './mentions.ts';
import type { Segment } from './segments.ts';
import type { Passage, Story } from './story.ts';

/** A claimant in a passage, with the letter printed after their claims. */
export interface Claimant {
  readonly claim: string;
  readonly letter: string;
}

export function claimantsOf(story: Story, passage: Passage): readonly Claimant[] {
  const claims = story.mentions
    .filter(isClaim)
    .filter((mention) => mention.passage === passage.id)
    .map(({ claim }) => claim);
  return [...new Set(claims)].map((claim, index) => ({
    claim,
    letter: String.fromCharCode(0x61 + index),
  }));
}

/** The claimants whose claims end with a segment. */
export function claimantsAfter(
  segments: readonly Segment[],
  index: number,
  claimants: readonly Claimant[],
): readonly Claimant[] {
  const following = segments[index + 1]?.claims.map(({ start }) => start) ?? [];
  return (segments[index]?.claims ?? [])
    .filter(({ start }) => !following.includes(start))
    .flatMap((ended) => claimants.find(({ claim }) => claim === ended.claim) ?? []);
}
