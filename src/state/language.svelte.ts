import { untrack } from 'svelte';
import { loadPart } from '#delivery/load-part.ts';
import { english, languageFor, languages, type Language } from '#core/i18n/languages.ts';
import { setLanguageSource, type Part, type LoadedLanguage } from '#core/i18n/i18n.ts';

/** Key in localStorage. */
const key = 'dateline-language';

/** Loads a language's messages. */
type LoadMessages = (language: Language, parts: readonly Part[]) => Promise<LoadedLanguage>;

function storedLanguage(): Language | undefined {
  try {
    const code = localStorage.getItem(key);
    return languages.find((one) => one.code === code);
  } catch {
    return undefined;
  }
}

/** The initial language; prerendered pages are in English. */
function first(): Language {
  if (typeof document === 'undefined') return english;
  return storedLanguage() ?? languageFor(navigator.languages);
}

/** Language of the interface: the reader's choice, or else the browser's, or else English. */
class InterfaceLanguage {
  #current: LoadedLanguage | undefined = $state.raw();
  /** A selected language that failed to load. */
  failed: Language | undefined = $state.raw();
  #load: LoadMessages | undefined;
  /** Number of selections, so that one that loads late doesn't replace a later one. */
  #selections = 0;

  constructor() {
    setLanguageSource(() => {
      if (!this.#current) throw new Error('no language has been loaded');
      return this.#current;
    });
  }

  /**
   * Loads the initial language of a page, or English if that fails.
   * @throws if English fails too
   */
  async begin(load: LoadMessages, parts: readonly Part[] = []): Promise<void> {
    this.#load = load;
    const has = this.#parts;
    if (this.#current && parts.every((part) => has.includes(part))) return;
    const preferred = this.#current?.language ?? first();
    const all = [...new Set([...has, ...parts])];
    try {
      this.#add(await load(preferred, all));
    } catch (error) {
      if (preferred === english) throw error;
      this.#add(await load(english, all));
      this.failed = preferred;
    }
  }

  /**
   * Loads more messages of the language in use. Tracks nothing, so that what waits for one part isn't rendered again
   * when another is loaded.
   * @throws if they can't be loaded; the language stays
   */
  async require(part: Part): Promise<void> {
    const current = untrack(() => this.#current);
    if (!current || !this.#load || current.parts[part]) return;
    const loaded = await this.#load(current.language, [part]);
    const now = this.#current ?? current;
    // Another language may have been selected in the meantime, or other messages loaded.
    if (now.language !== loaded.language) return this.require(part);
    this.#set({ ...now, parts: { ...now.parts, ...loaded.parts } });
  }

  get #parts(): readonly Part[] {
    return Object.keys(this.#current?.parts ?? {}) as Part[];
  }

  /** Switches to a language and stores it in this browser. */
  async select(code: string): Promise<void> {
    const language = languages.find((one) => one.code === code);
    if (!language || !this.#load) return;
    const selection = ++this.#selections;
    try {
      const current = await this.#load(language, this.#parts);
      if (selection !== this.#selections) return;
      this.#set(current);
      this.failed = undefined;
    } catch {
      if (selection === this.#selections) this.failed = language;
      return;
    }
    try {
      localStorage.setItem(key, code);
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
  }

  /** Sets a language, and keeps messages of it that were loaded in the meantime: pages are prerendered at once. */
  #add(loaded: LoadedLanguage): void {
    const now = this.#current;
    const parts = now?.language === loaded.language ? now.parts : {};
    this.#set({ ...loaded, parts: { ...parts, ...loaded.parts } });
  }

  #set(current: LoadedLanguage): void {
    this.#current = current;
    if (typeof document === 'undefined') return;
    const { documentElement: page } = document;
    // Setting it again would make the browser style the whole page again.
    if (page.lang === current.language.code) return;
    page.lang = current.language.code;
    // The style sheet has the directions of languages; the attribute is for what reads a page without it.
    page.dir = getComputedStyle(page).direction;
  }
}

export const interfaceLanguage = new InterfaceLanguage();

/** Loads a module and the messages it needs. @throws if either can't be loaded */
export async function withMessages<Module>(
  part: Part,
  module: () => Promise<Module>,
): Promise<Module> {
  const [loaded] = await Promise.all([loadPart(module), interfaceLanguage.require(part)]);
  return loaded;
}
