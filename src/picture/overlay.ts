import type { Picture, LayerOverlay } from './picture.ts';
import { element } from './svg.ts';

const xmlns = 'http://www.w3.org/2000/svg';

/**
 * The element before which a layer's strokes are inserted: the next layer's group, or else the first symbol or label.
 */
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
 * Inserts strokes into a picture in the page, each at its layer's place, without touching the rest.
 * @returns a function that removes them
 */
export function overlay(
  root: Element,
  { layers }: Picture,
  strokes: readonly LayerOverlay[],
): () => void {
  const all = root.querySelector('svg > g');
  if (!all) return () => undefined;
  const added = strokes.map(({ layer, markup }) => {
    // Parsed as an SVG document, so that no script can run.
    const text = element('svg', { xmlns }, element('g', { 'data-layer': layer }, markup));
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const group = document.importNode(documentElement.children[0] as Element, true);
    group.setAttribute('data-hovered', '');
    all.insertBefore(group, nextOf(all, layers, layer));
    return group;
  });
  return () => added.forEach((group) => group.remove());
}
