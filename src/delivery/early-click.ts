import { usableEvent } from './live.ts';

// A page can be seen a second or more before it can be used, on a slow phone. Links work from the start; of buttons,
// the last click is done again once the page answers.

let last: MouseEvent | undefined;

const remember = (event: MouseEvent): void => {
  if (event.target instanceof Element && event.target.closest('button')) last = event;
};

/** A press makes parts that wait for their turn interactive at once: see src/ui/later.ts. */
function repeat({ target }: MouseEvent): void {
  if (!(target instanceof Element) || !target.isConnected) return;
  target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}

/** Call before anything can be clicked. */
export function rememberEarlyClicks(): void {
  document.addEventListener('click', remember, true);
  addEventListener(
    usableEvent,
    () => {
      document.removeEventListener('click', remember, true);
      if (last) repeat(last);
    },
    { once: true },
  );
}
