import type { Attachment } from 'svelte/attachments';

/** A pointer that moves less than this, in pixels, clicks instead of dragging. */
const clickTolerance = 4;
/** Minimum time between zoom steps by wheel or touchpad. */
const wheelMs = 120;

interface DragHandlers {
  readonly onpress: (event: MouseEvent) => void;
  /** Dragged by these pixels, right and down. */
  readonly ondrag: (right: number, down: number) => void;
  /** Zoom by these levels; undefined leaves the wheel to the page. */
  readonly onwheel: ((levels: number) => void) | undefined;
}

/** Makes a picture clickable, draggable and zoomable. The drawing moves along while dragging. */
export function dragging({ onpress, ondrag, onwheel }: DragHandlers): Attachment<HTMLElement> {
  return (element) => {
    let from: { id: number; x: number; y: number } | undefined;
    let moved = false;
    let wheeled = -Infinity;
    const drawn = () => element.querySelector('svg');

    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      from = { id: event.pointerId, x: event.clientX, y: event.clientY };
      moved = false;
    };
    const move = (event: PointerEvent) => {
      if (!from || event.pointerId !== from.id) return;
      const [right, below] = [event.clientX - from.x, event.clientY - from.y];
      if (!moved && Math.hypot(right, below) < clickTolerance) return;
      if (!moved) element.setPointerCapture(from.id);
      moved = true;
      drawn()?.setAttribute('style', `transform: translate(${right}px, ${below}px)`);
    };
    const up = (event: PointerEvent) => {
      if (!from || event.pointerId !== from.id) return;
      const [right, below] = [event.clientX - from.x, event.clientY - from.y];
      from = undefined;
      if (moved) ondrag(right, below);
    };
    const cancel = () => {
      from = undefined;
      drawn()?.removeAttribute('style');
    };
    const click = (event: MouseEvent) => {
      if (!moved) onpress(event);
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.timeStamp - wheeled < wheelMs || event.deltaY === 0) return;
      wheeled = event.timeStamp;
      onwheel?.(event.deltaY < 0 ? 0.5 : -0.5);
    };
    const listeners = { pointerdown: down, pointermove: move, pointerup: up, click };
    for (const [type, listener] of Object.entries(listeners))
      element.addEventListener(type, listener as EventListener);
    element.addEventListener('pointercancel', cancel);
    if (onwheel) element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        element.removeEventListener(type, listener as EventListener);
      element.removeEventListener('pointercancel', cancel);
      element.removeEventListener('wheel', wheel);
    };
  };
}
