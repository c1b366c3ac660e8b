import type { Position } from 'geojson';
import { isTown } from '../kinds/kinds.ts';
import type { Story } from './story.ts';

/** A town of the base map this close to one of the story's is that town. */
export const sameTownKm = 2.5;

/** Where a story's towns are, which the base map has too. */
export function ownTowns(story: Story): readonly Position[] {
  return [...story.features.values()]
    .flatMap(({ shapes }) => shapes)
    .flatMap(({ kind, geometry }) =>
      isTown(kind) && geometry.type === 'Point' ? [geometry.coordinates] : [],
    );
}
