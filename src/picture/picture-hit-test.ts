import { mostLikely, hitRadius, type Hit } from '#core/scene/hit-test.ts';
import { nonFeatureLayers } from '#map/style/layer-groups.ts';

/** A thin line may not slip between two of the points that are asked, in pixels. */
const apart = 3;

/** The point itself, and rings of points about it as far as a click may miss. */
const about: readonly (readonly [number, number])[] = [
  [0, 0],
  ...Array.from({ length: Math.ceil(hitRadius / apart) }, (_, ring) =>
    Math.min(hitRadius, (ring + 1) * apart),
  ).flatMap((radius) => {
    const count = Math.ceil((2 * Math.PI * radius) / apart);
    return Array.from({ length: count }, (_, at): [number, number] => {
      const turn = (at * 2 * Math.PI) / count;
      return [radius * Math.cos(turn), radius * Math.sin(turn)];
    });
  }),
];

/** What of a shape an element of the picture draws: what is in no layer's group is a point or a name. */
function formOf(element: Element): Hit['form'] {
  if (!element.closest('[data-layer]')) return 'symbol';
  return element.getAttribute('fill') === 'none' ? 'line' : 'area';
}

/**
 * The ids of the shapes at a point of the window, the likeliest first; asked of the document.
 * @param root the picture
 */
export function shapesAt(root: Element, x: number, y: number): readonly string[] {
  const found = about.flatMap(([dx, dy]) =>
    document.elementsFromPoint(x + dx, y + dy).flatMap((element): Hit[] => {
      const shape = element.closest('[data-shape]');
      const layer = element.closest('[data-layer]')?.getAttribute('data-layer') ?? '';
      if (!shape || !root.contains(shape) || nonFeatureLayers.includes(layer)) return [];
      return [{ id: shape.getAttribute('data-shape') ?? '', form: formOf(element) }];
    }),
  );
  return mostLikely(found);
}
