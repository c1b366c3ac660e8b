/** Distance that the reader scrolls in one direction before something folds or unfolds, in CSS pixels. */
const enough = 24;

/** Tells by what the reader scrolls whether the tabs and tools above the text are to be folded away. */
export class Folding {
  #from: number;
  #last: number;

  /** @param position of the scrolled page, in CSS pixels from its top */
  constructor(position: number) {
    this.#from = position;
    this.#last = position;
  }

  /**
   * @param position where the page has been scrolled to
   * @param isByReader rather than by the page itself, which needs the space for what it scrolls to
   * @returns whether to fold; undefined if nothing changes
   */
  scrollTo(position: number, isByReader: boolean): boolean | undefined {
    if (!isByReader) {
      this.#from = this.#last = position;
      return true;
    }
    const hasTurned = (position - this.#last) * (this.#last - this.#from) < 0;
    if (hasTurned) this.#from = this.#last;
    this.#last = position;
    const by = position - this.#from;
    return Math.abs(by) < enough ? undefined : by > 0;
  }
}
