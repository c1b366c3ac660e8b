import { tick } from 'svelte';
import { Folding } from './folding.ts';
import type { MapSize, PanelName } from './page-controller.svelte.ts';
import { inSight, onscroll } from './reading-position.ts';

/** What changes in the page. */
export interface Adapting {
  mapSize: MapSize;
  usualMapSize: () => MapSize;
  isFolded: boolean;
  panel: PanelName | undefined;
}

/** Tells styles the height of an element, in a custom property of the page, as long as it is there. */
function measure(element: Element | null, property: string): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => {
    style.setProperty(property, `${element?.getBoundingClientRect().height ?? 0}px`);
  });
  if (element) observer.observe(element);
  return () => {
    observer.disconnect();
    style.removeProperty(property);
  };
}

/** Distance from the limit at which the map gets its full height again, so that it doesn't flicker there, in pixels. */
const slack = 24;

/** The map's height, by how far the page is scrolled. @param limit where only the small map is left in sight */
function sizeAt(position: number, limit: number, before: MapSize): MapSize {
  if (position >= limit - 1) return 'small';
  return position < limit - slack || before === 'large' ? 'full' : before;
}

/** Not in a low window, where all of the page scrolls. */
const staysInPlace = (stage: Element) => getComputedStyle(stage).position === 'sticky';

/** Scrolls the page until nothing lies over what has the focus. Browsers do by `scroll-margin`, not always enough. */
async function keepInSight(focused: Element, over: Element): Promise<void> {
  await tick();
  if ((staysInPlace(over) && over.contains(focused)) || focused.closest('dialog, [data-sheet]'))
    return;
  const { top, bottom } = focused.getBoundingClientRect();
  const sight = inSight();
  if (top < sight.top || bottom > sight.bottom) focused.scrollIntoView({ block: 'nearest' });
}

/**
 * Makes space for the text below the map: scrolled down, the map is small and tabs and tools are folded away. What has
 * the focus stays in sight.
 * @param stage the map, and the dates below it
 * @returns what ends it
 */
export default function makeSpace(stage: HTMLElement, page: Adapting): () => void {
  const nav = document.querySelector('main > nav');
  const folding = new Folding(scrollY);
  /** How far the page scrolls until only the small map is left: what the styles cut off. */
  let limit = Infinity;

  const scroll = (isByReader: boolean) => {
    if (!staysInPlace(stage)) {
      limit = Infinity;
      page.mapSize = 'full';
      page.isFolded = false;
      return;
    }
    const folds = folding.scrollTo(scrollY, isByReader);
    if (folds !== undefined && page.panel !== 'menu') page.isFolded = folds;
    if (page.mapSize !== 'large') limit = -Number.parseFloat(getComputedStyle(stage).top);
    else if (!isByReader || folds === undefined) return;
    page.mapSize = sizeAt(scrollY, limit, page.mapSize);
  };
  const focus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    if (nav?.contains(target)) page.isFolded = false;
    else if (!stage.contains(target)) page.panel = undefined;
    void keepInSight(target, stage);
  };
  page.usualMapSize = () => sizeAt(scrollY, limit, 'full');
  const ends = [
    measure(stage.lastElementChild, '--strip'),
    measure(nav, '--nav-height'),
    onscroll(scroll),
  ];
  document.addEventListener('focusin', focus);
  scroll(false);
  return () => {
    for (const end of ends) end();
    document.removeEventListener('focusin', focus);
    page.mapSize = 'full';
    page.usualMapSize = () => 'full';
    page.isFolded = false;
  };
}
