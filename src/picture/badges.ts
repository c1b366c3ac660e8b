import type { Palette } from '#drawing/palette.ts';
import { interiorOf } from './interior.ts';
import type { ProjectedGeometry, Size, XY } from './projection.ts';
import type { Rect } from '#drawing/rect.ts';
import type { CollisionIndex } from './collision-index.ts';
import { element, short } from './svg.ts';

/** A number next to a feature, matching the numbers in the printed text. */
export interface Badge {
  readonly number: number;
  readonly at: XY;
  /** The feature's position, if the number had to move away from it. */
  readonly from: XY;
}

/** In pixels. */
const radius = 8;

const boxAt = ([x, y]: XY): Rect => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

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

/** Positions around an anchor, nearest first. @param isPoint has a symbol that the number must not cover */
function placesAbout([x, y]: XY, isPoint: boolean): readonly XY[] {
  const rings = isPoint ? [17, 26, 38, 52] : [0, 18, 30, 44];
  return rings.flatMap((distance) =>
    Array.from({ length: distance === 0 ? 1 : 12 }, (_, at): XY => {
      const turn = (at * Math.PI) / 6 - Math.PI / 4;
      return [x + distance * Math.cos(turn), y + distance * Math.sin(turn)];
    }),
  );
}

/** Places a number next to its anchor, at the first free position, or else at the nearest. */
export function setBadge(
  number: number,
  from: XY,
  isPoint: boolean,
  collisions: CollisionIndex,
): Badge {
  const places = placesAbout(from, isPoint).filter((at) => collisions.holds([boxAt(at)]));
  const at = places.find((place) => collisions.isFree([boxAt(place)])) ?? places[0] ?? from;
  collisions.take([boxAt(at)]);
  return { number, at, from };
}

export function badgeMarkup({ number, at: [x, y], from }: Badge, palette: Palette): string {
  const away = Math.hypot(x - from[0], y - from[1]);
  const leader =
    away > radius + 12
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
      { 'data-number': number, transform: `translate(${short(x)} ${short(y)})` },
      element('circle', {
        r: radius,
        fill: palette.ink,
        stroke: palette.paper,
        'stroke-width': 1.2,
      }) +
        element(
          'text',
          {
            y: 3.6,
            'font-size': number > 99 ? 8 : 10,
            'font-weight': 600,
            'text-anchor': 'middle',
            fill: palette.paper,
          },
          String(number),
        ),
    )
  );
}
