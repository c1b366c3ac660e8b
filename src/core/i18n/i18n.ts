import type { Language } from './languages.ts';
import type {
  ExplorerMessages,
  DisputedPlacesMessages,
  SharingMessages,
  ToolsMessages,
} from './messages.ts';

/** The months, from CLDR, and how dates are put together, for browsers whose `Intl` lacks the language. */
export interface Calendar {
  /** Twelve names with spaces between them, as they stand beside a day, and alone. */
  readonly months: () => string;
  readonly monthsAlone: () => string;
  readonly day: (values: { day: number; month: string; year: number }) => string;
  readonly dayMonth: (values: { day: number; month: string }) => string;
  readonly monthYear: (values: { month: string; year: number }) => string;
}

export type Messages = ExplorerMessages & { readonly calendar?: Calendar };

/** Words that are brought only where they are wanted: of the page on disputed places, of sharing, of further tools. */
export interface Parts {
  readonly 'disputed-places': DisputedPlacesMessages;
  readonly sharing: SharingMessages;
  readonly tools: ToolsMessages;
}
export type Part = keyof Parts;

/** A language with its catalogues, compiled. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly messages: Messages;
  readonly parts: Partial<Parts>;
}

let current = (): LoadedLanguage => {
  throw new Error('no language has been brought yet');
};

/** Says where the language in use is kept. @param source asked at each word, so that a change of it is seen */
export function setLanguageSource(source: () => LoadedLanguage): void {
  current = source;
}

/** The messages of the language in use. */
export const t = (): Messages => current().messages;

/** @throws where its catalogue has not been brought */
function part<Name extends Part>(name: Name): Parts[Name] {
  const words = current().parts[name];
  if (!words) throw new Error(`the words of “${name}” have not been loaded`);
  return words as Parts[Name];
}

/** The words of the page on disputed places. @throws where they have not been brought */
export const disputedPlaces = (): DisputedPlacesMessages => part('disputed-places');

/** The words of sharing. @throws where they have not been brought */
export const sharing = (): SharingMessages => part('sharing');

/** The words of search, keys and measuring. @throws where they have not been brought */
export const tools = (): ToolsMessages => part('tools');

/** The language in use. */
export const language = (): Language => current().language;
