import { isClaim } from './mentions.ts';
import type { Story } from './story.ts';

/** Which rules a story's map follows, as far as the story has what they are about. */
export interface MapNotes {
  /** It shows who holds what beside a border of states. */
  readonly borders: boolean;
  readonly perspectives: boolean;
  readonly holders: boolean;
  /** Places have names of several sides. */
  readonly names: boolean;
  readonly claims: boolean;
  /** Every feature says how far off it may be. */
  readonly certainty: boolean;
  /** Some features have inexact dates. */
  readonly dates: boolean;
  /** Something changed piece by piece. */
  readonly pieces: boolean;
  /** Every feature has a source. */
  readonly sources: boolean;
}

export function mapNotes(story: Story): MapNotes {
  const features = [...story.features.values()];
  const shapes = features.flatMap((feature) => feature.shapes);
  const perspectives = story.perspectives.length > 1;
  const holders = story.holders.length > 0;
  return {
    borders: (perspectives || holders) && shapes.some(({ kind }) => kind.isStateBorder),
    perspectives,
    holders,
    names: story.namesRule !== undefined || features.some(({ local }) => local && local.length > 1),
    claims:
      story.disputes.length > 0 ||
      story.mentions.some(isClaim) ||
      features.some(({ claim }) => claim !== undefined),
    certainty: features.length > 0 && features.every(({ precision }) => precision),
    dates: shapes.some(
      ({ interval: { fullFrom, fullTo } }) => fullFrom !== undefined || fullTo !== undefined,
    ),
    pieces: features.some((feature) => feature.shapes.filter(({ holder }) => holder).length > 1),
    sources: features.length > 0 && features.every((feature) => feature.sources.length > 0),
  };
}

/**
 * Whether the map shows anything that sides differ on: otherwise nothing is said of disputed places. That someone claims
 * something is not enough.
 */
export function isDisputed(story: Story): boolean {
  const { borders, perspectives, holders, names } = mapNotes(story);
  return borders || perspectives || holders || names || story.disputes.length > 0;
}
