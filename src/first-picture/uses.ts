import { pointerOf } from '#map/pointer.ts';
import { shapesAt } from '#picture/picture-hit-test.ts';
import type { ScreenPoint } from '#map/props.ts';

/** What a reader does with the picture in the map's place. */
export interface FirstPictureUses {
  /** The reader begins to touch it, to point at it or to use its keys. */
  readonly onuse: () => void;
  /** The reader tapped or clicked. @param shapes ids of what is there, likeliest first */
  readonly onpress: (shapes: readonly string[], at: ScreenPoint) => void;
}

/** Keys that move the map. */
const keys = /^(Arrow|Enter$|[+-]$)/;

/** Listens to a reader's use of the picture. Its listeners go with the element. */
export function listenForUse(element: HTMLElement, { onuse, onpress }: FirstPictureUses): void {
  element.addEventListener('pointerdown', onuse);
  element.addEventListener('wheel', onuse, { passive: true });
  element.addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType === 'mouse') onuse();
  });
  element.addEventListener('keydown', ({ key }) => {
    if (keys.test(key)) onuse();
  });
  element.addEventListener('click', (event) => {
    const { clientX, clientY } = event;
    const { left, top } = element.getBoundingClientRect();
    onpress(shapesAt(element, clientX, clientY, pointerOf(event)), {
      x: clientX - left,
      y: clientY - top,
    });
  });
}
