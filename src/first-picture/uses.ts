import type { Pointer } from '#core/scene/hit-test.ts';
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
    const { left, top } = element.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    onpress(pressedAt(element, at, pointerOf(event)), at);
  });
}

/** Ids of the shapes at a point of the picture, likeliest first, also where something else is pressed through it. */
export function pressedAt(
  element: HTMLElement,
  { x, y }: ScreenPoint,
  pointer: Pointer,
): readonly string[] {
  const { left, top } = element.getBoundingClientRect();
  // What lets clicks through isn't found.
  element.style.pointerEvents = 'auto';
  const shapes = shapesAt(element, left + x, top + y, pointer);
  element.style.pointerEvents = '';
  return shapes;
}
