import type { MultiPolygon, Polygon } from 'geojson';
import { boundsOf, isArea } from '../geometry/measure.ts';
import { shareWithin } from '../geometry/share-within.ts';
import type { Shape, Story } from '../story/story.ts';
import { unrecognisedHolder } from './control.ts';
import type { Scene } from './scene.ts';

/** Two outlines of one area rarely agree; from this share on, one is within the other. */
const mostOfIt = 0.95;

/** For comparing areas only. */
function sizeOf(geometry: Polygon | MultiPolygon): number {
  const [west, south, east, north] = boundsOf(geometry);
  return (east - west) * (north - south);
}

/**
 * Ids of the areas to hatch among those that somebody holds: not those within a larger one of the same holder, because
 * two hatchings on one place would look like more control.
 */
export function hatchedShapes(held: readonly Shape[]): ReadonlySet<string> {
  const areas = held.flatMap(({ id, holder, geometry }) =>
    isArea(geometry) ? [{ id, holder, geometry, size: sizeOf(geometry) }] : [],
  );
  // Of two with the same size, only the first is hatched.
  areas.sort((a, b) => b.size - a.size);
  return new Set(
    areas
      .filter(
        (one, index) =>
          !areas
            .slice(0, index)
            .some(
              (larger) =>
                larger.holder === one.holder &&
                shareWithin(one.geometry, larger.geometry) >= mostOfIt,
            ),
      )
      .map(({ id }) => id),
  );
}

/** Ids of the shown areas whose holder is shown, and of those among them that are hatched. */
export interface Hatching {
  readonly held: ReadonlySet<string>;
  readonly hatched: ReadonlySet<string>;
}

const none: Hatching = { held: new Set(), hatched: new Set() };
const known = new WeakMap<Scene, Hatching>();

function compute(story: Story, scene: Scene): Hatching {
  const held = [...scene.features.values()].flatMap(({ feature, shapes }) =>
    shapes.filter((shape) => unrecognisedHolder(story, feature, shape) !== undefined),
  );
  return { held: new Set(held.map(({ id }) => id)), hatched: hatchedShapes(held) };
}

/** What a scene hatches. Apart from the scene, because only what draws it needs it. */
export function hatchingOf(story: Story, scene: Scene): Hatching {
  if (!scene.showsHolders) return none;
  const hatching = known.get(scene) ?? compute(story, scene);
  known.set(scene, hatching);
  return hatching;
}
