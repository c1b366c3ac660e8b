// The picture can be pressed before the page's script runs: that press is done again once it listens.

const listeningEvent = 'first-picture-listening';

/** Remembers the last press on a picture until the page's script takes it. */
export function rememberPress(element: HTMLElement): void {
  // From the picture's corner: the page may scroll until it is taken.
  const remember = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = element.getBoundingClientRect();
    element.dataset['pressed'] = JSON.stringify([clientX - left, clientY - top]);
  };
  element.addEventListener('click', remember);
  const forget = () => element.removeEventListener('click', remember);
  element.addEventListener(listeningEvent, forget, { once: true });
}

/** Does the remembered press again, if there was one, and ends remembering. Call once the page can answer. */
export function pressAgain(element: HTMLElement): void {
  element.dispatchEvent(new Event(listeningEvent));
  const pressed = element.dataset['pressed'];
  if (pressed === undefined) return;
  delete element.dataset['pressed'];
  const [x, y] = JSON.parse(pressed) as [number, number];
  const { left, top } = element.getBoundingClientRect();
  const at = { bubbles: true, clientX: left + x, clientY: top + y };
  element.dispatchEvent(new PointerEvent('pointerdown', at));
  element.dispatchEvent(new MouseEvent('click', at));
}
