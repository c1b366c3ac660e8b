import type { Story } from '../story/story.ts';
import { distanceKm } from './measure.ts';
import { roundBelow } from './round-below.ts';

const corner = (lon: number, lat: number) => ({
  type: 'Point' as const,
  coordinates: [lon, lat],
});

/** How far across the opening view of a story is, in kilometres: from corner to corner. */
export function acrossKm({ opening: { bbox } }: Pick<Story, 'opening'>): number {
  const [west, south, east, north] = bbox;
  return distanceKm(corner(west, south), corner(east, north));
}

/** A radius that is worth asking for around a place of the story, in kilometres: round, at most 20. */
export const usualRadiusKm = (story: Pick<Story, 'opening'>): number =>
  Math.max(0.01, Math.min(20, roundBelow(acrossKm(story) / 12)));
