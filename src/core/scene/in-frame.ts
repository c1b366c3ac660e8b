import { viewOf } from '../geometry/in-view.ts';
import { boundsOf } from '../geometry/measure.ts';
import type { BBox, Shape } from '../story/story.ts';
import type { SceneFeature } from './scene-feature.ts';

/** Ninths of the frame, named by the compass. */
const parts = [
  ['nw', 'n', 'ne'],
  ['w', 'middle', 'e'],
  ['sw', 's', 'se'],
] as const;
type FramePart = (typeof parts)[number][number];

/** A feature in the map's frame. */
export interface InFrame {
  readonly feature: SceneFeature;
  /** Where in the frame it is. */
  readonly part: FramePart;
}

/** Features in one row, from north to south, are read from west to east. */
const rows = 6;

/** The middle of what the frame has of a shape, as fractions of the frame from its west and its north. */
function placeIn({ geometry }: Shape, [west, south, east, north]: BBox): readonly [number, number] {
  const box = boundsOf(geometry);
  const middle = (box[0] + box[2]) / 2;
  // In the frame's copy of the world: see `viewOf`.
  const turn = Math.round(((west + east) / 2 - middle) / 360) * 360;
  const from = Math.max(west, box[0] + turn);
  const to = Math.min(east, box[2] + turn);
  const [bottom, top] = [Math.max(south, box[1]), Math.min(north, box[3])];
  const within = (value: number) => Math.min(Math.max(value, 0), 1);
  return [
    within(((from + to) / 2 - west) / (east - west)),
    within((north - (bottom + top) / 2) / (north - south)),
  ];
}

const nth = (fraction: number, count: number) => Math.min(count - 1, Math.floor(fraction * count));

/**
 * The features shown in the frame, in the order in which a page is read: from north to south, and in each row from west
 * to east.
 * @param bounds as reported by a map: see `viewOf`
 */
export function inFrame(features: Iterable<SceneFeature>, bounds: BBox): readonly InFrame[] {
  const isSeen = viewOf(bounds);
  return [...features]
    .flatMap((feature) => {
      const shape = feature.shown ? feature.shapes.find(isSeen) : undefined;
      if (!shape) return [];
      const [x, y] = placeIn(shape, bounds);
      const part = parts[nth(y, 3)]?.[nth(x, 3)] ?? 'middle';
      return [{ feature, part, x, row: nth(y, rows) }];
    })
    .sort((a, b) => a.row - b.row || a.x - b.x)
    .map(({ feature, part }) => ({ feature, part }));
}
