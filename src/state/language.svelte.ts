import { english, languageFor, languages, type Language } from '#core/i18n/languages.ts';
import { setLanguageSource, type Part, type LoadedLanguage } from '#core/i18n/i18n.ts';

/** The key under which this browser keeps the reader's choice. */
const key = 'dateline-language';

/** Brings a language's catalogues. */
type Bring = (language: Language, parts: readonly Part[]) => Promise<LoadedLanguage>;

function storedLanguage(): Language | undefined {
  try {
    const code = localStorage.getItem(key);
    return languages.find((one) => one.code === code);
  } catch {
    return undefined;
  }
}

/** What is spoken at first; pages are written in English beforehand. */
function first(): Language {
  if (typeof document === 'undefined') return english;
  return storedLanguage() ?? languageFor(navigator.languages);
}

/** The language in which the pages speak: the reader's choice, else the browser's, else English. */
class InterfaceLanguage {
  #speech: LoadedLanguage | undefined = $state.raw();
  /** The choice that could not be fetched. */
  failed: Language | undefined = $state.raw();
  #bring: Bring | undefined;
  /** How many choices there have been: one that comes late doesn't undo a later one. */
  #choices = 0;

  constructor() {
    setLanguageSource(() => {
      if (!this.#speech) throw new Error('no language has been brought yet');
      return this.#speech;
    });
  }

  /**
   * Brings the first language of a page; one that can't be fetched is taken for English.
   * @throws where that can't be fetched either
   */
  async begin(bring: Bring, parts: readonly Part[] = []): Promise<void> {
    this.#bring = bring;
    const has = this.#parts;
    if (this.#speech && parts.every((part) => has.includes(part))) return;
    const wanted = this.#speech?.language ?? first();
    const all = [...new Set([...has, ...parts])];
    try {
      this.#take(await bring(wanted, all));
    } catch (error) {
      if (wanted === english) throw error;
      this.#take(await bring(english, all));
      this.failed = wanted;
    }
  }

  /** Brings further words, of the language in use. @throws where they can't be fetched: the language stays */
  async require(part: Part): Promise<void> {
    const speech = this.#speech;
    if (!speech || !this.#bring || speech.parts[part]) return;
    const loaded = await this.#bring(speech.language, [part]);
    const now = this.#speech ?? speech;
    // Another language may have been selected meanwhile, and other words may have come.
    if (now.language !== loaded.language) return this.require(part);
    this.#take({ ...now, parts: { ...now.parts, ...loaded.parts } });
  }

  get #parts(): readonly Part[] {
    return Object.keys(this.#speech?.parts ?? {}) as Part[];
  }

  /** Takes the reader's choice, and keeps it in this browser. */
  async choose(code: string): Promise<void> {
    const language = languages.find((one) => one.code === code);
    if (!language || !this.#bring) return;
    const choice = ++this.#choices;
    try {
      const speech = await this.#bring(language, this.#parts);
      if (choice !== this.#choices) return;
      this.#take(speech);
      this.failed = undefined;
    } catch {
      if (choice === this.#choices) this.failed = language;
      return;
    }
    try {
      localStorage.setItem(key, code);
    } catch {
      // A browser that keeps nothing forgets the choice with the page; it holds until then.
    }
  }

  #take(speech: LoadedLanguage): void {
    this.#speech = speech;
    if (typeof document !== 'undefined') document.documentElement.lang = speech.language.code;
  }
}

export const interfaceLanguage = new InterfaceLanguage();

/** A part of the page once its words are there too. @throws where either can't be fetched */
export async function withMessages<Module>(part: Part, module: Promise<Module>): Promise<Module> {
  const [loaded] = await Promise.all([module, interfaceLanguage.require(part)]);
  return loaded;
}
