import { beside } from '#map/style/drawn-layers.ts';

/** How near to a feature a click still means it, in pixels. */
const reach = 6;
const about: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((at): [number, number] => {
    const turn = (at * Math.PI) / 4;
    return [reach * Math.cos(turn), reach * Math.sin(turn)];
  }),
];

/** What is asked of an element of the picture: a point or a name means one thing alone, a line more than an area. */
function weightOf(element: Element): number {
  if (!element.closest('[data-layer]')) return 0;
  return element.getAttribute('fill') === 'none' ? 1 : 2;
}

/**
 * The ids of the shapes at a point of the window, the likeliest first; asked of the document.
 * @param root the picture
 */
export function shapesAt(root: Element, x: number, y: number): readonly string[] {
  const found = about.flatMap(([dx, dy]) =>
    document.elementsFromPoint(x + dx, y + dy).flatMap((element) => {
      const shape = element.closest('[data-shape]');
      const layer = element.closest('[data-layer]')?.getAttribute('data-layer') ?? '';
      if (!shape || !root.contains(shape) || beside.includes(layer)) return [];
      return [{ id: shape.getAttribute('data-shape') ?? '', weight: weightOf(element) }];
    }),
  );
  const points = found.filter(({ weight }) => weight === 0);
  const meant = points.length > 0 ? points : found.sort((a, b) => a.weight - b.weight);
  return [...new Set(meant.map(({ id }) => id))];
}
