import type { Dispute, Mention, Story } from './story.ts';

/** Where the text speaks of a feature, in its order. */
export function mentionsOf(story: Story, feature: string): readonly Mention[] {
  return story.mentions.filter((mention) => mention.features.includes(feature));
}

/** A phrase of the text and who claims what it says. */
export interface Claim extends Mention {
  readonly claim: string;
}

export function isClaim(mention: Mention): mention is Claim {
  return mention.claim !== undefined;
}

/** The claims of the text within which it speaks of a feature. */
export function claimsOf(story: Story, feature: string): readonly Claim[] {
  const named = mentionsOf(story, feature);
  return story.mentions
    .filter(isClaim)
    .filter(
      (claim) =>
        claim.features.includes(feature) ||
        named.some(
          ({ passage, start, end }) =>
            passage === claim.passage && claim.start <= start && end <= claim.end,
        ),
    );
}

/** The disputes of which a passage speaks, in the story's order. */
export function disputesIn(story: Story, passage: string): readonly Dispute[] {
  const named = story.mentions
    .filter((mention) => mention.passage === passage)
    .flatMap(({ disputes }) => disputes);
  return story.disputes.filter(({ id }) => named.includes(id));
}

/** The disputes about a feature, in the story's order. */
export function disputesAbout(story: Story, feature: string): readonly Dispute[] {
  return story.disputes.filter(({ features }) => features.includes(feature));
}

/** The passages that speak of a dispute, in the order of the text. */
export function passagesOf(story: Story, dispute: string): readonly string[] {
  const passages = story.mentions
    .filter(({ disputes }) => disputes.includes(dispute))
    .map(({ passage }) => passage);
  return [...new Set(passages)];
}
