import {
  createRawSnippet,
  mount,
  unmount,
  type Component,
  type ComponentProps,
  type Snippet,
} from 'svelte';
import { render } from 'svelte/server';
import { frameOf, hydratePart, uses, type Anything } from './later.ts';
import LoadError from './LoadError.svelte';
import { remembering } from './remembering.ts';
import { waitingPart } from './prerendered-styles.ts';
import { whenShown } from './when-shown.ts';

interface LoadedPart<Props extends Anything> {
  /** During prerendering. */
  readonly prerendered: Component<never> | undefined;
  readonly load: () => Promise<Component<Props>>;
  /** In its place until it is loaded, in pages made by script. */
  readonly waiting: Component<Props> | Component<Record<string, never>>;
}

type Mounted = ReturnType<typeof mount>;

/** Loads a part once it is seen or used, and puts it in place of what was prerendered or waits for it. */
function showIn<Props extends Anything>(
  target: Element,
  { load, waiting }: LoadedPart<Props>,
  props: Props,
): () => void {
  const isPrerendered = target.firstChild !== null;
  let mounted: Mounted | undefined = isPrerendered
    ? undefined
    : mount(waiting as Component<Props>, { target, props });
  let isOver = false;
  const repeat = isPrerendered ? remembering(target) : () => undefined;

  function replace(how: () => Mounted) {
    if (isOver) return;
    if (mounted) void unmount(mounted);
    mounted = how();
  }

  function show(part: Component<Props>) {
    replace(() =>
      isPrerendered ? hydratePart(part, target, props) : mount(part, { target, props }),
    );
    repeat();
  }

  function start() {
    stop();
    load().then(show, (error: unknown) =>
      replace(() => {
        target.replaceChildren();
        target.removeAttribute(waitingPart);
        const errorProps: ComponentProps<typeof LoadError> = { error };
        return mount(LoadError, { target, props: errorProps });
      }),
    );
  }

  const stopWaiting = whenShown(target.children, start);
  for (const use of uses) target.addEventListener(use, start, true);
  const stop = () => {
    stopWaiting();
    for (const use of uses) target.removeEventListener(use, start, true);
  };
  return () => {
    isOver = true;
    stop();
    if (mounted) void unmount(mounted);
  };
}

/**
 * A part of a page whose script is loaded once it is seen. A prerendered page has it from the start.
 * @param props may have getters and setters, for what changes and what is bound
 */
export function laterLoaded<Props extends Anything>(
  part: LoadedPart<Props>,
  props: Props,
): Snippet {
  const html = () =>
    part.prerendered
      ? render(part.prerendered as unknown as Component<Anything>, { props }).body
      : '';
  return createRawSnippet(() => ({
    render: () => frameOf(import.meta.env.SSR ? html() : ''),
    setup: (target) => showIn(target, part, props),
  }));
}
