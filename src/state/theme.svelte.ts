/** What the reader asks for; `system` follows the system's own theme as it changes. */
export type ThemeChoice = 'system' | 'light' | 'dark';

export const themeChoices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The key under which this browser keeps the choice; static/start.js reads it before the page is drawn. */
const key = 'dateline-theme';

function kept(): ThemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

/** The theme of the page: what is selected, and what that means now. */
export class ThemeSwitch {
  choice: ThemeChoice = $state('system');
  #systemIsDark = $state(false);
  readonly shown: 'light' | 'dark' = $derived(
    this.choice === 'system' ? (this.#systemIsDark ? 'dark' : 'light') : this.choice,
  );

  /** Takes what the browser keeps and what the system says, and follows it. Returns what ends that. */
  connect(): () => void {
    this.choice = kept();
    const query = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#systemIsDark = query.matches);
    read();
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    try {
      if (choice === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, choice);
    } catch {
      // A browser that keeps nothing forgets the choice with the page; it holds until then.
    }
  }
}
