import type { Attachment } from 'svelte/attachments';
import { keepMention, scrollBehavior } from '../text-view.ts';

/** How much of the card is in sight, where it lies over the text: its head, half the window, or all that there is. */
type Stop = 'peek' | 'half' | 'full';

/** A stop, and where the card is scrolled to there, in CSS pixels. */
type Position = readonly [stop: Stop, top: number];

/** How long the card doesn't move before it counts as at rest, in milliseconds. */
const restsAfterMs = 150;

/** The element that scrolls the card: a finger on the card moves it as any scrolled element, and it snaps to stops. */
const scrollerOf = (card: Element) => card.closest<HTMLElement>('[data-sheet]');

/** Where the card lies over the text: at which stop it is, and what moves it. The stops are in MapArea.svelte. */
export class Sheet {
  stop: Stop = $state('peek');
  /** Whether it lies over the text now, so that it has stops. */
  isOverText = $state(false);
  readonly #onraise: () => void;
  #scroller: HTMLElement | undefined;
  #isSettled = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param onraise called when the card moves up from its lowest stop */
  constructor(onraise: () => void) {
    this.#onraise = onraise;
  }

  /** Where the card is scrolled to at half the window, and where all of it is in sight, in CSS pixels. */
  #heights(scroller: HTMLElement): { half: number; full: number } {
    const [marker] = scroller.querySelectorAll<HTMLElement>('[data-half]');
    const most = scroller.scrollHeight - scroller.clientHeight;
    const body = scroller.lastElementChild;
    const full = Math.min(most, body instanceof HTMLElement ? body.offsetTop : most);
    return { half: Math.min(Math.max(0, marker?.offsetTop ?? 0), full), full };
  }

  /** The stops from the lowest to the highest; fewer where the head alone fills half the window, or all of it. */
  #positions(scroller: HTMLElement): readonly Position[] {
    const { half, full } = this.#heights(scroller);
    const positions: Position[] = [['peek', 0]];
    if (half > 0 && half < full) positions.push(['half', half]);
    if (full > 0) positions.push(['full', full]);
    return positions;
  }

  get isFull(): boolean {
    return this.stop === 'full';
  }

  /** Moves the card to the next higher or lower stop. */
  #move(by: 1 | -1): void {
    if (!this.#scroller) return;
    const stops = this.#positions(this.#scroller).map(([stop]) => stop);
    this.to(stops[stops.indexOf(this.stop) + by] ?? this.stop);
  }

  /** Moves the card up, and from the highest stop to the lowest. */
  readonly moveOn = (): void => {
    if (this.isFull) this.to('peek');
    else this.#move(1);
  };

  to(stop: Stop, behavior = scrollBehavior()): void {
    if (!this.#scroller) return;
    const position = this.#positions(this.#scroller).find(([one]) => one === stop);
    this.#scroller.scrollTo({ top: position?.[1] ?? 0, behavior });
  }

  /** Arrow keys on its button, as on a slider. */
  readonly moveByKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    event.preventDefault();
    this.#move(key === 'ArrowUp' ? 1 : -1);
  };

  /** At rest, newly opened or higher up: what it is about is still to be seen in the text, between map and card. */
  #settle(): void {
    if (this.stop === 'peek' && this.#isSettled) return;
    this.#isSettled = true;
    void keepMention();
  }

  /** Which stop is nearest, and how much of the text the card covers. */
  #update(scroller: HTMLElement, head: Element): void {
    const { style } = document.documentElement;
    style.setProperty('--card-head', `${head.getBoundingClientRect().height}px`);
    const { scrollTop, clientHeight } = scroller;
    const positions = this.#positions(scroller);
    const away = positions.map(([, top]) => Math.abs(top - scrollTop));
    const nearest = positions[away.indexOf(Math.min(...away))]?.[0] ?? 'peek';
    const [space] = scroller.children;
    const peek = clientHeight - (space?.clientHeight ?? 0);
    const seen = Math.min(clientHeight, peek + Math.min(scrollTop, this.#heights(scroller).half));
    style.setProperty('--foot', `${seen}px`);
    if (this.stop === 'peek' && nearest !== 'peek') this.#onraise();
    this.stop = nearest;
  }

  /** The keyboard has reached a part of the card that may be out of sight. */
  #show(focused: Element): void {
    if (this.stop !== 'full') this.to('full', 'instant');
    focused.scrollIntoView({ block: 'nearest' });
  }

  /** The card covers nothing of the text, or is gone. */
  #clear(): void {
    this.isOverText = false;
    for (const name of ['--card-head', '--foot'])
      document.documentElement.style.removeProperty(name);
  }

  /** For the card's element. */
  readonly attach: Attachment<HTMLElement> = (card) => {
    const scroller = scrollerOf(card);
    const head = card.querySelector('header');
    if (!scroller || !head) return;
    this.#scroller = scroller;
    const update = () => {
      this.isOverText = getComputedStyle(scroller).position === 'fixed';
      if (!this.isOverText) return this.#clear();
      this.#update(scroller, head);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#settle(), restsAfterMs);
    };
    /** What the card lies over is not to have the focus unseen. */
    const focus = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      if (card.contains(target)) {
        if (!head.contains(target) && target.matches(':focus-visible')) this.#show(target);
        return;
      }
      const hasLeft = relatedTarget instanceof Element && card.contains(relatedTarget);
      if (hasLeft || this.stop === 'full') this.to('peek');
    };
    // Snapping begins at the lowest stop: while the card was loaded, all stops were at one place.
    scroller.scrollTop = 0;
    scroller.dataset['snaps'] = '';
    const resizes = new ResizeObserver(update);
    for (const element of [scroller, head]) resizes.observe(element);
    scroller.addEventListener('scroll', update, { passive: true });
    document.addEventListener('focusin', focus);
    return () => {
      clearTimeout(this.#rest);
      resizes.disconnect();
      scroller.removeEventListener('scroll', update);
      document.removeEventListener('focusin', focus);
      this.#clear();
    };
  };
}
