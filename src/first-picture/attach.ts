import type { Pointer } from '#core/scene/hit-test.ts';
import type { DrawnApi, ScreenPoint } from '#map/props.ts';
import { drawnIn } from './drawn-in.ts';
import { pressAgain } from './early-press.ts';
import { listenForUse, pressedAt, type FirstPictureUses } from './uses.ts';
import {
  colourFirstPicture,
  fitFirstPicture,
  isPlaced,
  settledEvent,
  showFirstPicture,
} from './show.ts';

/** What the page is told and asked. */
export interface FirstPictureEvents extends FirstPictureUses {
  /** The picture is there, or can't be had. @param names the language of its names; empty if it can't be had */
  readonly onshown: (api: DrawnApi | undefined, names: string) => void;
  /** Id of the feature of a shape. */
  readonly featureOf: (shape: string) => string | undefined;
}

/** Keeps the first picture in an element as the page is. */
export interface Attached {
  readonly colour: (theme: 'light' | 'dark') => void;
  /** Does what the reader pressed before this could listen. Call once the page can answer. */
  readonly pressAgain: () => void;
  /** Does what a press at a point of the picture does. */
  readonly pressAt: (at: ScreenPoint, pointer: Pointer) => void;
  readonly detach: () => void;
}

/**
 * Shows the first picture, unless the page's inline script has done it, and follows the size of its element.
 * @param element with the address of the picture's folder
 */
export default function attach(
  element: HTMLElement,
  { onshown, featureOf, ...uses }: FirstPictureEvents,
): Attached {
  const svg = () => element.querySelector('svg');
  const tell = () => {
    const shown = svg();
    onshown(shown ? drawnIn(element, featureOf) : undefined, shown?.dataset['names'] ?? '');
  };
  const observer = new ResizeObserver(() => {
    if (!isPlaced(element)) void fitFirstPicture(element);
  });
  listenForUse(element, uses);
  element.addEventListener(settledEvent, tell);
  // By the page's inline script, before this one ran.
  if (element.dataset['settled'] !== undefined) tell();
  else void showFirstPicture(element).then((isAsked) => isAsked || tell());
  observer.observe(element);
  return {
    colour(theme) {
      const shown = svg();
      if (shown) colourFirstPicture(shown, theme);
    },
    pressAgain: () => pressAgain(element),
    pressAt: (at, pointer) => uses.onpress(pressedAt(element, at, pointer), at),
    detach: () => observer.disconnect(),
  };
}
