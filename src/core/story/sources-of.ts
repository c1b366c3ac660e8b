import type { Dispute, Source, StoryFeature } from './story.ts';

/** Packages have a licence; two packages may share an address. */
const keyOf = ({ url, title, licence }: Source) => (licence === undefined ? (url ?? title) : title);
/** Sources by what identifies them. */
export const byKey = (sources: readonly Source[]): ReadonlyMap<string, Source> =>
  new Map(sources.map((one) => [keyOf(one), one]));

/** Sources of a feature and of the claims about it, each address once. */
export function sourcesOf(feature: StoryFeature, disputes: readonly Dispute[]): readonly Source[] {
  return [...byKey([feature, ...disputes].flatMap(({ sources }) => sources)).values()];
}
