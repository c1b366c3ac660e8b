import type { BBox, Source, Story } from '#core/story/story.ts';
import table from '../../data/basemap/disputed.json';

/** A row of the table of disputed lines: what is disputed, how it is drawn, and who says so. */
export interface DisputedPlace {
  readonly id: string;
  readonly title: string;
  /** In English. */
  readonly text: string;
  readonly sources: readonly Source[];
}

const overlap = (a: readonly number[], b: BBox): boolean => {
  const [west = 0, south = 0, east = 0, north = 0] = a;
  return west <= b[2] && b[0] <= east && south <= b[3] && b[1] <= north;
};

/** How much of the opening's width and height its surroundings are, on each side. */
const around = 0.25;

/** The disputed places that the base map draws around what a story opens with: a physical map has none. */
export function disputedAround({
  opening,
  baseMap,
}: Pick<Story, 'opening' | 'baseMap'>): readonly DisputedPlace[] {
  if (baseMap === 'physical') return [];
  const [west, south, east, north] = opening.bbox;
  const [dx, dy] = [(east - west) * around, (north - south) * around];
  const frame = [west - dx, south - dy, east + dx, north + dy] as const;
  return table.places.filter(({ bounds }) => overlap(bounds, frame));
}
