import { fitOptionsOf } from '#map/fit-options.ts';
import { firstPictureFile, sizeFor } from './files.ts';
import { placeFirstPicture, type DrawnFor } from './place.ts';

/** Address of the folder with a page's first pictures, as an attribute of the element that shows one. */
export const folderAttribute = 'data-first-picture';

/** What the element dispatches when the picture is in it, or can't be loaded. */
export const settledEvent = 'first-picture';

type Theme = 'light' | 'dark';

/** The theme that the page is drawn in now. */
function themeNow(): Theme {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The picture in an element, if it has arrived. */
const firstPictureIn = (element: Element): SVGSVGElement | null => element.querySelector('svg');

/** Gives a picture the colours of a theme. */
export function colourFirstPicture({ dataset, style }: SVGSVGElement, theme: Theme): void {
  dataset[theme]?.split(' ').forEach((colour, at) => style.setProperty(`--c${at}`, colour));
}

/** Whether the picture, if there is one, was placed for the size that its element has. */
export const isPlaced = ({ dataset, clientWidth, clientHeight }: HTMLElement): boolean =>
  [undefined, `${clientWidth} ${clientHeight}`].includes(dataset['placed']);

const isCut = (label: DOMRect, frame: DOMRect) =>
  label.left < frame.left ||
  label.right > frame.right ||
  label.top < frame.top ||
  label.bottom > frame.bottom;

/**
 * Shows the part of a picture that a map in its place would show. Lines keep their width by a rule of theme.css;
 * labels, symbols, circles and hatching are given their size here.
 * @param element that the picture is in, next to the panels over the map
 */
function placeFirstPictureIn(element: HTMLElement): void {
  const svg = firstPictureIn(element);
  const { clientWidth: width, clientHeight: height } = element;
  if (!svg || width === 0 || height === 0) return;
  element.dataset['placed'] = `${width} ${height}`;
  const drawnFor = JSON.parse(svg.dataset['drawnFor'] ?? '') as DrawnFor;
  const unit = Number(svg.dataset['unit']);
  const { padding } = fitOptionsOf(element, drawnFor);
  const { left, top, scale } = placeFirstPicture(drawnFor, { width, height }, padding);
  const part = [left, top, width / scale, height / scale].map((value) => value / unit);
  svg.setAttribute('viewBox', part.join(' '));
  /** Units of the picture in a CSS pixel. */
  const pixel = 1 / scale / unit;
  for (const one of svg.querySelectorAll<SVGElement>('[data-at]'))
    one.setAttribute('transform', `${one.dataset['at'] ?? ''} scale(${pixel})`);
  for (const circle of svg.querySelectorAll<SVGElement>('[data-r]'))
    circle.setAttribute('r', String(Number(circle.dataset['r']) * pixel));
  // Names that the frame would cut are left out, as on the map.
  const frame = element.getBoundingClientRect();
  const labels = [...svg.querySelectorAll<SVGElement>('[data-label]')];
  for (const label of labels) label.removeAttribute('visibility');
  for (const label of labels.filter((one) => isCut(one.getBoundingClientRect(), frame)))
    label.setAttribute('visibility', 'hidden');
  for (const pattern of svg.querySelectorAll('pattern'))
    pattern.setAttribute('patternTransform', `scale(${pixel})`);
}

/** @returns undefined if the file isn't there, or is something else */
async function load(address: string): Promise<SVGSVGElement | undefined> {
  const response = await fetch(address);
  if (!response.ok) return undefined;
  // As an SVG document, so that no script can run.
  const parsed = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  const { documentElement } = parsed;
  return documentElement instanceof SVGSVGElement && documentElement.dataset['drawnFor']
    ? documentElement
    : undefined;
}

/**
 * Loads the picture of a page and shows it. Does nothing if it can't be loaded: the page says that the map is loading.
 * @param element with the address of the picture's folder
 * @returns false if there is none to load; then the element dispatches nothing
 */
export async function showFirstPicture(element: HTMLElement): Promise<boolean> {
  const folder = element.getAttribute(folderAttribute);
  const size = sizeFor(element.clientWidth);
  if (folder === null) return false;
  if (element.dataset['asked'] === size) return true;
  element.dataset['asked'] = size;
  const svg = await load(folder + firstPictureFile(size)).catch(() => undefined);
  if (element.dataset['asked'] !== size) return true;
  if (svg) {
    element.replaceChildren(svg);
    // In the page: a strict policy would refuse styles from another document.
    colourFirstPicture(svg, themeNow());
    placeFirstPictureIn(element);
    // Once the page's script runs, it can be used like the map, and has the map's name.
    if (!element.hasAttribute('role')) {
      element.setAttribute('role', 'img');
      element.setAttribute('aria-label', element.dataset['title'] ?? '');
    }
  }
  element.dataset['settled'] = size;
  element.dispatchEvent(new Event(settledEvent));
  return true;
}

/** Shows the picture in another size of its map. A hidden one has no size, and stays as it is until it is shown. */
export async function fitFirstPicture(element: HTMLElement): Promise<void> {
  if (element.clientWidth === 0) return;
  placeFirstPictureIn(element);
  await showFirstPicture(element);
}
