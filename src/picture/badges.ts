import type { Palette } from '#drawing/palette.ts';
import { interiorOf } from './interior.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { ProjectedGeometry, Size } from './projection.ts';
import type { Rect } from '#drawing/rect.ts';
import type { CollisionIndex } from './collision-index.ts';
import { element, short } from './svg.ts';

/** Numbers of the features at one place, matching those in the printed text. */
export interface Badge {
  readonly numbers: readonly number[];
  readonly at: XY;
  /** The features' position, if the numbers had to move away from it. */
  readonly from: XY;
}

/** A feature to number. */
export interface Numbered {
  readonly number: number;
  readonly from: XY;
  /** Has a symbol that the number must not cover. */
  readonly isPoint: boolean;
}

/** In pixels. */
const radius = 8;
/** Points nearer to each other than this share a tag: side by side, one would lie on another's symbol. */
const together = 20;
/** Of a digit or the dot between two numbers. */
const letter = 6;

const textOf = (numbers: readonly number[]) => numbers.join('·');
/** Half the width of a tag: a circle for one number, longer for several. */
const halfOf = (numbers: readonly number[]) =>
  numbers.length === 1 ? radius : Math.max(radius, (textOf(numbers).length * letter) / 2 + 4);

const boxAt = ([x, y]: XY, half: number): Rect => ({
  left: x - half,
  right: x + half,
  top: y - radius,
  bottom: y + radius,
});

/** Space that a badge takes, with a little around it. */
export function badgeRect({ numbers, at: [x, y] }: Badge): Rect {
  const half = halfOf(numbers) + 1;
  return { left: x - half, right: x + half, top: y - radius - 1, bottom: y + radius + 1 };
}

/** Features by the place they are at: points that lie together, in order of their numbers. */
export function placesOf(
  all: readonly Numbered[],
): readonly (Omit<Numbered, 'number'> & { readonly numbers: readonly number[] })[] {
  const places: { numbers: number[]; from: XY; isPoint: boolean }[] = [];
  for (const { number, from, isPoint } of [...all].sort((a, b) => a.number - b.number)) {
    const near = places.find(
      (one) =>
        isPoint &&
        one.isPoint &&
        Math.hypot(one.from[0] - from[0], one.from[1] - from[1]) < together,
    );
    if (near) near.numbers.push(number);
    else places.push({ numbers: [number], from, isPoint });
  }
  return places;
}

/** Anchor of a number: the point itself, the middle of a line, or a position inside an area. */
export function anchorIn(
  { points, lines }: ProjectedGeometry,
  { width, height }: Size,
  isArea: boolean,
): XY | undefined {
  const isIn = ([x, y]: XY) => x >= 0 && x <= width && y >= 0 && y <= height;
  const inside = isArea ? interiorOf(lines) : undefined;
  if (inside && isIn(inside)) return inside;
  const all = [...points, ...lines.flat()].filter(isIn);
  return all[Math.floor(all.length / 2)];
}

/**
 * Positions around an anchor, nearest first.
 * @param isPoint has a symbol that the number must not cover
 * @param wider half of what a tag is wider than high
 */
function placesAbout([x, y]: XY, isPoint: boolean, wider: number): readonly XY[] {
  const rings = isPoint ? [17, 26, 38, 52] : [0, 18, 30, 44];
  return rings.flatMap((distance) =>
    Array.from({ length: distance === 0 ? 1 : 12 }, (_, at): XY => {
      const turn = (at * Math.PI) / 6 - Math.PI / 4;
      const across = Math.cos(turn);
      return [x + distance * across + wider * Math.sign(across), y + distance * Math.sin(turn)];
    }),
  );
}

/** Places numbers next to their anchor, at the first free position, or else at the nearest. */
export function setBadge(
  numbers: readonly number[],
  from: XY,
  isPoint: boolean,
  collisions: CollisionIndex,
): Badge {
  const half = halfOf(numbers);
  const places = placesAbout(from, isPoint, half - radius).filter((at) =>
    collisions.holds([boxAt(at, half)]),
  );
  const at = places.find((place) => collisions.isFree([boxAt(place, half)])) ?? places[0] ?? from;
  collisions.take([boxAt(at, half)]);
  return { numbers, at, from };
}

export function badgeMarkup({ numbers, at: [x, y], from }: Badge, palette: Palette): string {
  const half = halfOf(numbers);
  const away = Math.hypot(x - from[0], y - from[1]);
  const leader =
    away > half + 12
      ? element('path', {
          d: `M${short(from[0])} ${short(from[1])}L${short(x)} ${short(y)}`,
          stroke: palette.ink,
          'stroke-width': 0.8,
        })
      : '';
  return (
    leader +
    element(
      'g',
      { 'data-numbers': numbers.join(' '), transform: `translate(${short(x)} ${short(y)})` },
      element('rect', {
        x: short(-half),
        y: -radius,
        width: short(2 * half),
        height: 2 * radius,
        rx: radius,
        fill: palette.ink,
        stroke: palette.paper,
        'stroke-width': 1.2,
      }) +
        element(
          'text',
          {
            y: 3.6,
            'font-size': (numbers[0] ?? 0) > 99 ? 8 : 10,
            'font-weight': 600,
            'text-anchor': 'middle',
            fill: palette.paper,
          },
          textOf(numbers),
        ),
    )
  );
}
