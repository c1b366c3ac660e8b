import type { CDPSession, Locator, Page } from '@playwright/test';
import type { Explorer, Until } from './explorer.ts';

declare global {
  interface Window {
    /** What was said of changes, in order. */
    said: string[];
    /** When something was last said or focused: `performance.now()`. */
    lastChange: number;
  }
}

/** Longer than the page waits before it says a change, in milliseconds. */
const quietFor = 900;

/** Records what live regions say, as screen readers do: text that is put into one, and alerts that appear. */
function listen(): void {
  window.said = [];
  window.lastChange = 0;
  const regions = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const spoken = new WeakMap<Element, string>();
  const say = (region: Element | null | undefined) => {
    // What isn't laid out isn't said.
    if (!region?.checkVisibility()) return;
    const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (spoken.get(region) === text) return;
    spoken.set(region, text);
    if (text !== '') window.said.push(text);
    window.lastChange = performance.now();
  };
  addEventListener('focusin', () => (window.lastChange = performance.now()), true);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      say(element?.closest(regions));
      // Of what is new, only alerts are said.
      for (const added of addedNodes)
        if (added instanceof Element) {
          for (const region of [added, ...added.querySelectorAll(regions)])
            if (region.matches('[role="alert"]')) say(region);
            else if (region.matches(regions))
              spoken.set(region, (region.textContent ?? '').replace(/\s+/g, ' ').trim());
        }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** A node of the browser's accessibility tree: `Accessibility.AXNode` of the DevTools protocol. */
interface Node {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: {
      readonly value?: unknown;
      readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
    };
  }[];
}

/** States that are said, if they are on. */
const states = ['expanded', 'pressed', 'checked', 'selected', 'invalid', 'valuetext'] as const;

function propertyOf({ properties }: Node, name: string) {
  return properties?.find((property) => property.name === name)?.value;
}

/** A node in words: its role, its name, its value and states, and its description. */
function inWords(node: Node): string {
  const { role, name, value, description } = node;
  const valueText = propertyOf(node, 'valuetext')?.value;
  const on = states.flatMap((state) => {
    const is = propertyOf(node, state)?.value;
    if (state === 'valuetext' || is === undefined || is === 'false') return [];
    if (state === 'expanded') return is === true ? ['expanded'] : ['collapsed'];
    return is === false ? [] : [is === true || is === 'true' ? state : `${state} ${String(is)}`];
  });
  const shown = valueText ?? (role?.value === 'slider' ? undefined : value?.value);
  return [
    `${role?.value ?? ''} “${name?.value ?? ''}”`,
    ...(typeof shown === 'string' && shown !== '' ? [`“${shown}”`] : []),
    ...on,
    ...(description?.value ? [`(${description.value})`] : []),
  ].join(' ');
}

/** What a reader of a screen reader presses and hears. */
export class Transcript {
  readonly lines: string[] = [];
  readonly #page: Page;
  readonly #tree: CDPSession;
  #heard = 0;

  private constructor(page: Page, tree: CDPSession) {
    this.#page = page;
    this.#tree = tree;
  }

  /** Opens a page. What is said of that isn't written down. */
  static async open(explorer: Explorer, path: string, until?: Until): Promise<Transcript> {
    const { page } = explorer;
    await page.addInitScript(listen);
    const tree = await page.context().newCDPSession(page);
    await tree.send('Accessibility.enable');
    await explorer.open(path, until);
    const transcript = new Transcript(page, tree);
    transcript.#heard = await page.evaluate(() => window.said.length);
    return transcript;
  }

  async #focused(): Promise<string> {
    const { nodes } = (await this.#tree.send('Accessibility.getFullAXTree')) as unknown as {
      nodes: readonly Node[];
    };
    const node = nodes.findLast((one) => propertyOf(one, 'focused')?.value === true);
    if (!node) return 'nothing';
    const [active] = propertyOf(node, 'activedescendant')?.relatedNodes ?? [];
    const option = nodes.find((one) => one.backendDOMNodeId === active?.backendDOMNodeId);
    return active && option ? `${inWords(node)}, ${inWords(option)}` : inWords(node);
  }

  /** Waits until nothing more is said. */
  async #settle(): Promise<void> {
    await this.#page.waitForFunction(
      (quiet) => performance.now() - window.lastChange > quiet,
      quietFor,
    );
  }

  /** Writes down what was said, and what has the focus now. @param did what the reader did */
  async #note(did: string, until?: Locator): Promise<void> {
    await this.#page.evaluate(() => (window.lastChange = performance.now()));
    await until?.waitFor({ state: 'attached' });
    await this.#settle();
    const said = await this.#page.evaluate((from) => window.said.slice(from), this.#heard);
    this.#heard += said.length;
    this.lines.push(`${did}: ${await this.#focused()}`, ...said.map((text) => `  says: ${text}`));
  }

  /** @param until what there must be before the next step */
  async press(key: string, until?: Locator): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.#note(key, until);
  }

  async type(text: string, until?: Locator): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.#note(`“${text}”`, until);
  }

  /** To something that is a longer way by Tab. */
  async goTo(target: Locator): Promise<void> {
    await target.focus();
    await this.#note('Goes to');
  }
}
