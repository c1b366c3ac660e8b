import type { Picture, LayerOverlay } from './picture.ts';
import { element } from './svg.ts';

const xmlns = 'http://www.w3.org/2000/svg';

/** The element before which a layer's strokes go: the next layer's group, else the first symbol or name. */
function nextOf(all: Element, layers: readonly string[], layer: string): Element | null {
  const later = layers.slice(layers.indexOf(layer) + 1);
  const groups = [...all.children];
  return (
    groups.find((one) => later.includes(one.getAttribute('data-layer') ?? '')) ??
    groups.find((one) => one.matches('[data-shape], [data-label]')) ??
    null
  );
}

/**
 * Puts strokes into a picture that is in the page, each at its layer's place, and leaves all else of it as it is.
 * @returns what takes them out again
 */
export function overlay(
  root: Element,
  { layers }: Picture,
  strokes: readonly LayerOverlay[],
): () => void {
  const all = root.querySelector('svg > g');
  if (!all) return () => undefined;
  const added = strokes.map(({ layer, markup }) => {
    // As the document that it is: nothing of it can be run.
    const text = element('svg', { xmlns }, element('g', { 'data-layer': layer }, markup));
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const group = document.importNode(documentElement.children[0] as Element, true);
    group.setAttribute('data-hovered', '');
    all.insertBefore(group, nextOf(all, layers, layer));
    return group;
  });
  return () => added.forEach((group) => group.remove());
}
