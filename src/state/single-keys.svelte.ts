/** Key in localStorage; set if single-key shortcuts are off. */
const key = 'dateline-keys';

/**
 * Whether single-key shortcuts are on. Readers who use voice control or press keys by accident can turn them off
 * (WCAG 2.1.4).
 */
export class SingleKeys {
  isOn: boolean = $state(true);

  /** Reads the stored setting. */
  restore(): void {
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
      // Without storage the setting lasts until the page is closed.
    }
  }
}
