import { createRawSnippet, hydrate, mount, unmount, type Component, type Snippet } from 'svelte';
import { render } from 'svelte/server';
import { nextTask } from '#delivery/next-task.ts';
import { dropPrerenderedStyles, waitingPart } from './prerendered-styles.ts';
import { whenIdle } from './when-idle.ts';

// A page that becomes interactive in one step doesn't answer for half a second on a slow phone. Parts that nobody uses
// in that moment take their turn after it, each in a task of its own. One that is used before gets its turn at once; one
// that can't be seen waits until the page has nothing else to do.

/** What a reader may do with a part before it is interactive. */
export const uses = ['pointerdown', 'focusin', 'keydown'] as const;

export type Anything = Record<string, unknown>;

let turn: Promise<void> = Promise.resolve();

/** Calls a function after those that were passed before, in a task of its own. */
function inTurn(start: () => void): void {
  turn = turn.then(nextTask).then(start);
}

/** Makes a prerendered part interactive now. */
export function hydratePart<Props extends Anything>(
  part: Component<Props, Anything, keyof Props | ''>,
  target: Element,
  props: Props,
): ReturnType<typeof hydrate> {
  target.removeAttribute(waitingPart);
  const hydrated = hydrate(part, { target, props });
  dropPrerenderedStyles(target);
  return hydrated;
}

/** The element of a part. @param html of the part in a prerendered page; empty in one made by script */
export const frameOf = (html: string): string =>
  `<later-part${html === '' ? '' : ` ${waitingPart}`}>${html}</later-part>`;

/** Makes a prerendered part interactive in its turn. @returns what removes it */
function hydrateLater<Props extends Anything>(
  part: Component<Props, Anything, keyof Props | ''>,
  target: Element,
  props: Props,
  ready: Promise<unknown> | undefined,
): () => void {
  let started: ReturnType<typeof hydrate> | undefined;
  let isOver = false;
  let stopWaiting: (() => void) | undefined;
  const stop = () => {
    isOver = true;
    stopWaiting?.();
  };
  const start = () => {
    if (isOver) return;
    stop();
    for (const use of uses) target.removeEventListener(use, start, true);
    started = hydratePart(part, target, props);
  };
  const begin = () => {
    if (isOver) return;
    for (const use of uses) target.addEventListener(use, start, true);
    inTurn(() => {
      const [content] = target.children;
      const isHidden = content?.getClientRects().length === 0;
      if (isHidden && !isOver) stopWaiting = whenIdle(start);
      else start();
    });
  };
  if (ready) {
    target.setAttribute(waitingPart, 'data');
    void ready.then(begin);
  } else begin();
  return () => {
    stop();
    if (started) void unmount(started);
  };
}

/**
 * A part of a page that becomes interactive after the rest of it. In pages made by script it is there at once.
 * @param props may have getters and setters, for what changes and what is bound
 * @param ready the part stays as it was prerendered until then
 */
export function later<Props extends Anything, Bound extends (keyof Props & string) | ''>(
  part: Component<Props, Anything, Bound>,
  props: Props,
  ready?: Promise<unknown>,
): Snippet {
  return createRawSnippet(() => ({
    render: () =>
      frameOf(import.meta.env.SSR ? render(part as Component<Anything>, { props }).body : ''),
    setup(target) {
      if (target.firstChild) return hydrateLater(part, target, props, ready);
      const mounted = mount(part, { target, props });
      return () => void unmount(mounted);
    },
  }));
}
