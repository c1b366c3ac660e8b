/** The key under which this browser keeps that single keys are off. */
const key = 'dateline-keys';

/** Whether single keys act: who speaks to the browser, or presses keys by accident, may turn them off (WCAG 2.1.4). */
export class SingleKeys {
  isOn: boolean = $state(true);

  /** Takes what the browser keeps. */
  recall(): void {
    try {
      this.isOn = localStorage.getItem(key) !== 'off';
    } catch {
      this.isOn = true;
    }
  }

  toggle(): void {
    this.isOn = !this.isOn;
    try {
      if (this.isOn) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
    } catch {
      // A browser that keeps nothing forgets it with the page; it holds until then.
    }
  }
}
