import type { Icon, IconPath } from '#drawing/icons.ts';
import { element, short } from './svg.ts';

function pathMarkup(path: IconPath): string {
  const { d, middle, scale, fill = 'none', stroke, strokeWidth, dash } = path;
  const isMoved = middle !== 0 || scale !== 1;
  return element('path', {
    d,
    transform: isMoved ? `scale(${short(scale, 3)}) translate(${-middle} ${-middle})` : undefined,
    fill,
    'fill-rule': path.hasHoles ? 'evenodd' : undefined,
    stroke: stroke ?? 'none',
    'stroke-width': strokeWidth,
    'stroke-linejoin': stroke && 'round',
    'stroke-linecap': path.hasRoundEnds && 'round',
    'stroke-dasharray': dash?.join(' '),
    'paint-order': stroke && 'stroke',
  });
}

/** An icon centred at the origin. */
export function iconMarkup({ paths }: Icon): string {
  return paths.map(pathMarkup).join('');
}

/** Hatching as an SVG pattern. @param id referenced by what it fills */
export function patternMarkup(id: string, { paths, size }: Icon): string {
  return element(
    'pattern',
    { id, width: size, height: size, patternUnits: 'userSpaceOnUse' },
    // A pattern tile starts at its top left, not at its centre.
    paths.map((path) => pathMarkup({ ...path, middle: 0 })).join(''),
  );
}
