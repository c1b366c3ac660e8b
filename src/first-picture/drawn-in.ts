import { labelLayers, nonFeatureLayers } from '#map/style/layer-groups.ts';
import type { DrawnApi, Label } from '#map/props.ts';

/** How far strokes reach beyond their paths, in CSS pixels, which an element's box leaves out. */
const reach = 3;

const isInside = (element: Element, frame: DOMRect): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return (
    left - reach <= frame.right &&
    right + reach >= frame.left &&
    top - reach <= frame.bottom &&
    bottom + reach >= frame.top
  );
};

/** What isn't a feature itself: names, and what is drawn around shapes. */
const isAround = [...labelLayers, ...nonFeatureLayers];

const layerOf = (element: SVGElement): string =>
  element.dataset['label'] ?? element.closest<SVGElement>('[data-layer]')?.dataset['layer'] ?? '';

/**
 * What a first picture shows, for `window.dateline`.
 * @param element that the picture is in
 * @param featureOf id of the feature of a shape
 */
export function drawnIn(
  element: Element,
  featureOf: (shape: string) => string | undefined,
): DrawnApi {
  const inFrame = (selector: string) => {
    const frame = element.getBoundingClientRect();
    return [...element.querySelectorAll<SVGElement>(selector)].filter((one) =>
      isInside(one, frame),
    );
  };
  return {
    drawn: () => [
      ...new Set(
        inFrame('[data-shape]')
          .filter((one) => !isAround.includes(layerOf(one)))
          .flatMap(({ dataset: { shape = '' } }) => [shape, featureOf(shape) ?? shape])
          .sort(),
      ),
    ],
    labels: () =>
      inFrame('[data-label]').map(({ dataset, children }): Label => {
        const { label = '', shape } = dataset;
        const feature = shape === undefined ? undefined : featureOf(shape);
        return {
          text: [...children].map(({ textContent }) => textContent).join(' '),
          layer: label,
          ...(feature === undefined ? {} : { feature }),
        };
      }),
  };
}
