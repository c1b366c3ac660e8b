import type { Dispute, Mention, Passage, Story } from './story.ts';

type Mentions = readonly Pick<Mention, 'features'>[];

const mentionedIn = new WeakMap<Mentions, ReadonlySet<string>>();

/** Ids of the features that the text mentions, in order of their first mention. Found once for each list of mentions. */
export function mentionedFeatures(mentions: Mentions): ReadonlySet<string> {
  const known = mentionedIn.get(mentions);
  if (known) return known;
  const ids = new Set(mentions.flatMap(({ features }) => features));
  mentionedIn.set(mentions, ids);
  return ids;
}

/** Ids of all features of a story: those that the text mentions first, in its order. */
export const featuresByMention = ({
  mentions,
  features,
}: Pick<Story, 'mentions' | 'features'>): readonly string[] => [
  ...new Set([...mentionedFeatures(mentions), ...features.keys()]),
];

/** The mentions of a feature, in text order. */
export function mentionsOf(story: Story, feature: string): readonly Mention[] {
  return story.mentions.filter((mention) => mention.features.includes(feature));
}

/** A phrase of the text with the claimant of what it says. */
export interface Claim extends Mention {
  readonly claim: string;
}

export function isClaim(mention: Mention): mention is Claim {
  return mention.claim !== undefined;
}

/** The claims that mention a feature within them. */
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

/** The disputes that a passage is about, in the story's order. */
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

/** The passages about a dispute, in text order. */
export function passagesOf(story: Story, dispute: string): readonly Passage[] {
  const named = story.mentions
    .filter(({ disputes }) => disputes.includes(dispute))
    .map(({ passage }) => passage);
  return story.passages.filter(({ id }) => named.includes(id));
}
