import { usableEvent } from './live.ts';

// A page can be seen a second or more before it can be used, on a slow phone. Links work from the start; of buttons,
// the last click is done again once the page answers.

let last: HTMLElement | undefined;

const closesMenu = (control: Element) => control.matches('[open] > summary');

const remember = ({ target }: MouseEvent): void => {
  if (!(target instanceof Element)) return;
  // The page's script closes a menu that it controls; others open and close without it.
  const control = target.closest<HTMLElement>('button, summary[data-controlled]');
  if (control) last = closesMenu(control) ? undefined : control;
};

/** A press makes parts that wait for their turn interactive at once: see src/ui/later.ts. */
function clickAgain(button: HTMLElement): void {
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  button.click();
}

/** Call before anything can be clicked. */
export function rememberEarlyClicks(): void {
  document.addEventListener('click', remember, true);
  addEventListener(
    usableEvent,
    () => {
      document.removeEventListener('click', remember, true);
      if (last?.isConnected) clickAgain(last);
    },
    { once: true },
  );
}
