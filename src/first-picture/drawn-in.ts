import { labelLayers, nonFeatureLayers } from '#map/style/layer-groups.ts';
import { isLabelAt } from '#picture/label-at.ts';
import type { DrawnApi, Label } from '#map/props.ts';

/** How far strokes reach beyond their paths, in CSS pixels, which an element's box leaves out. */
const reach = 3;

/** Distance between the points of an outline that are looked at, in CSS pixels. */
const step = 2;

const isWithin = (box: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>, frame: DOMRect) =>
  box.left - reach <= frame.right &&
  box.right + reach >= frame.left &&
  box.top - reach <= frame.bottom &&
  box.bottom + reach >= frame.top;

/** Whether an outline, or the area in it, has a point in the frame. */
function crosses(path: SVGGeometryElement, frame: DOMRect): boolean {
  const toScreen = path.getScreenCTM();
  if (!toScreen) return false;
  const middle = new DOMPoint((frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2);
  if (
    getComputedStyle(path).fill !== 'none' &&
    path.isPointInFill(middle.matrixTransform(toScreen.inverse()))
  )
    return true;
  const length = path.getTotalLength();
  const points = Math.ceil((length * toScreen.a) / step);
  for (let at = 0; at <= points; at += 1) {
    const { x, y } = path
      .getPointAtLength((length * at) / Math.max(points, 1))
      .matrixTransform(toScreen);
    if (isWithin({ left: x, right: x, top: y, bottom: y }, frame)) return true;
  }
  return false;
}

/** A line across a corner isn't in the frame, though its box is. */
const isInside = (element: Element, frame: DOMRect): boolean =>
  isWithin(element.getBoundingClientRect(), frame) &&
  (!(element instanceof SVGPathElement) || crosses(element, frame));

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
    labels: (at) =>
      inFrame('[data-label]')
        .filter((label) => at === undefined || isLabelAt(label, element, at))
        .map(({ dataset, children }): Label => {
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
