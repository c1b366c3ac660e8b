import type { Palette } from '#drawing/palette.ts';
import { interiorOf } from './interior.ts';
import type { ProjectedGeometry, Size, XY } from './projection.ts';
import type { Rect } from '#drawing/rect.ts';
import type { CollisionIndex } from './collision-index.ts';
import { element, short } from './svg.ts';

/** A number beside what it stands for, as the text about the picture has it. */
export interface Badge {
  readonly number: number;
  readonly at: XY;
  /** What it is of, where it had to stand a little off. */
  readonly from: XY;
}

/** Pixels. */
const radius = 8;

const boxAt = ([x, y]: XY): Rect => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** The place in the picture that a course has its number at: a point itself, the middle of a line, within an area. */
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

/** Places about an anchor, the nearest first. @param isPoint it has a symbol there, which the number must leave free */
function placesAbout([x, y]: XY, isPoint: boolean): readonly XY[] {
  const rings = isPoint ? [17, 26, 38, 52] : [0, 18, 30, 44];
  return rings.flatMap((distance) =>
    Array.from({ length: distance === 0 ? 1 : 12 }, (_, at): XY => {
      const turn = (at * Math.PI) / 6 - Math.PI / 4;
      return [x + distance * Math.cos(turn), y + distance * Math.sin(turn)];
    }),
  );
}

/** Sets a number beside its anchor, where there is room; the least far place where there is none. */
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
