/** The reader's choice; `system` follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark';

export const themeChoices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Key in localStorage; src/delivery/guard.ts reads it before the page is drawn. */
const key = 'dateline-theme';

function storedChoice(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

/** The page's theme: the choice, and the resulting theme. */
export class ThemeSwitch {
  choice: ThemeChoice = $state('system');
  #systemIsDark = $state(false);
  readonly shown: 'light' | 'dark' = $derived(
    this.choice === 'system' ? (this.#systemIsDark ? 'dark' : 'light') : this.choice,
  );

  /** Reads the stored choice and the system's theme, and follows changes. Returns a function that stops it. */
  connect(): () => void {
    this.choice = storedChoice();
    const query = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#systemIsDark = query.matches);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }

  select(choice: ThemeChoice): void {
    this.choice = choice;
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    try {
      if (choice === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  }
}
