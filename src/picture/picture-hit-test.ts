import { hitBy, type Hit, type Pointer } from '#core/scene/hit-test.ts';
import { nonFeatureLayers } from '#map/style/layer-groups.ts';

/** Distance between test points in pixels, so that thin lines are not missed. */
const testSpacing = 3;

/** The point itself, and rings of points around it up to a distance. */
const testPoints = (distance: number): readonly (readonly [number, number])[] => [
  [0, 0],
  ...Array.from({ length: Math.ceil(distance / testSpacing) }, (_, ring) =>
    Math.min(distance, (ring + 1) * testSpacing),
  ).flatMap((radius) => {
    const count = Math.ceil((2 * Math.PI * radius) / testSpacing);
    return Array.from({ length: count }, (_, at): [number, number] => {
      const turn = (at * 2 * Math.PI) / count;
      return [radius * Math.cos(turn), radius * Math.sin(turn)];
    });
  }),
];

/** What an element of the picture draws: outside layer groups, a point or a label. */
function formOf(element: Element): Hit['form'] {
  if (!element.closest('[data-layer]')) return 'symbol';
  return element.getAttribute('fill') === 'none' ? 'line' : 'area';
}

/**
 * Ids of the shapes at a point of the window, likeliest first, using `elementsFromPoint`.
 * @param root the picture
 */
export function shapesAt(root: Element, x: number, y: number, pointer: Pointer): readonly string[] {
  const within = (distance: number) =>
    testPoints(distance).flatMap(([dx, dy]) =>
      document.elementsFromPoint(x + dx, y + dy).flatMap((element): Hit[] => {
        const shape = element.closest('[data-shape]');
        const layer = element.closest('[data-layer]')?.getAttribute('data-layer') ?? '';
        if (!shape || !root.contains(shape) || nonFeatureLayers.includes(layer)) return [];
        return [{ id: shape.getAttribute('data-shape') ?? '', form: formOf(element) }];
      }),
    );
  return hitBy(pointer, within);
}
