import type { Attachment } from 'svelte/attachments';

/** What scrolls the text: the part below the tabs, with them in a low window, or else the window itself. */
const scrollers = 'main > .scroll, main';

const scrollsItself = (element: Element) => getComputedStyle(element).overflowY === 'auto';

/** The element that scrolls the text, and lists beside it; undefined if the window does. */
export const textScroller = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(scrollers)].find(scrollsItself);

/** What nothing covers of a window that scrolls, in CSS pixels from its top: as the text’s `scroll-margin` says. */
export function inSight(): { top: number; bottom: number } {
  const text = document.querySelector('main > .scroll') ?? document.body;
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(text);
  return {
    top: Number.parseFloat(scrollMarginTop),
    bottom: innerHeight - Number.parseFloat(scrollMarginBottom),
  };
}

/**
 * Visible part of the text: top and bottom in CSS pixels of the window, and scroll progress from 0 to 1. Where the map
 * is above the text the window scrolls.
 */
export function visibleArea(): { top: number; bottom: number; progress: number } {
  const own = textScroller();
  const scroller = own ?? document.documentElement;
  const scrollable = scroller.scrollHeight - scroller.clientHeight;
  const { top, bottom } = own?.getBoundingClientRect() ?? inSight();
  return {
    top,
    bottom,
    progress: scrollable > 0 ? scroller.scrollTop / scrollable : 0,
  };
}

/**
 * The passage being read: the last that begins above a line in the upper part of the text. The line moves down
 * towards the end, so that the last passages can be reached. Before any scrolling it is the first, however many are
 * visible.
 */
export function passageBeingRead(): string | undefined {
  const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
  const { top, bottom, progress } = visibleArea();
  if (progress === 0) return passages[0]?.dataset['passage'];
  const line = top + (bottom - top) * (0.3 + 0.55 * progress);
  const passagesAbove = passages.filter((passage) => passage.getBoundingClientRect().top <= line);
  return (passagesAbove.at(-1) ?? passages[0])?.dataset['passage'];
}

/** The map with its cards and keys, where wheel, fingers and keys move something other than the text. */
const notText = '[data-map-area]';

/** Keys that scroll. */
const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' '];

/**
 * Calls back, at most once per frame, when the text scrolls.
 * @param notify is told whether the reader scrolls, rather than the page itself
 * @returns what ends it
 */
export function onscroll(notify: (isByReader: boolean) => void): () => void {
  let isUserScroll = false;
  let frame: number | undefined;
  const begin = (event: Event) => {
    const isOnText = !(event.target instanceof Element && event.target.closest(notText));
    isUserScroll =
      isOnText && (!(event instanceof KeyboardEvent) || scrollKeys.includes(event.key));
  };
  const end = () => (isUserScroll = false);
  const scroll = ({ target }: Event) => {
    // Cards and lists scroll separately.
    const isText = target === document || (target instanceof Element && target.matches(scrollers));
    if (!isText) return;
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      notify(isUserScroll);
    });
  };
  const own = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
  for (const type of own) addEventListener(type, begin, { passive: true, capture: true });
  addEventListener('click', end, { capture: true });
  addEventListener('scroll', scroll, { passive: true, capture: true });
  return () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    for (const type of own) removeEventListener(type, begin, { capture: true });
    removeEventListener('click', end, { capture: true });
    removeEventListener('scroll', scroll, { capture: true });
  };
}

/** As `onscroll`, when the reader scrolls: what the page itself scrolls to doesn't count as read. */
export const onreading =
  (notify: () => void): Attachment =>
  () =>
    onscroll((isByReader) => {
      if (isByReader) notify();
    });
