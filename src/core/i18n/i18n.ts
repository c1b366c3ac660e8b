import type { Language } from './languages.ts';
import type {
  ExplorerMessages,
  DeliveryMessages,
  DisputedPlacesMessages,
  HomeMessages,
  OfflineMessages,
  SharingMessages,
  TimelineMessages,
  ToolsMessages,
} from './messages.ts';

/** Names of months (from CLDR) and date patterns, for browsers whose `Intl` lacks the language. */
export interface Calendar {
  /** Twelve names separated by spaces: as used with a day, and alone. */
  readonly months: () => string;
  readonly monthsAlone: () => string;
  readonly day: (values: { day: number; month: string; year: number | string }) => string;
  readonly dayMonth: (values: { day: number; month: string }) => string;
  /** Years before 1. @param year counted back from 1 BC */
  readonly bc: (values: { year: number }) => string;
  readonly monthYear: (values: { month: string; year: number | string }) => string;
}

export type Messages = ExplorerMessages & { readonly calendar?: Calendar };

/** Messages that are loaded only when needed. */
export interface Parts {
  readonly delivery: DeliveryMessages;
  readonly 'disputed-places': DisputedPlacesMessages;
  readonly home: HomeMessages;
  readonly offline: OfflineMessages;
  readonly sharing: SharingMessages;
  readonly timeline: TimelineMessages;
  readonly tools: ToolsMessages;
}
export type Part = keyof Parts;

/** A language with its compiled messages. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly messages: Messages;
  readonly parts: Partial<Parts>;
}

let current = (): LoadedLanguage => {
  throw new Error('no language has been loaded');
};

/**
 * Sets where the language in use is read from. @param source called for each message, so that components react to a
 * change
 */
export function setLanguageSource(source: () => LoadedLanguage): void {
  current = source;
}

/** The messages of the language in use. */
export const t = (): Messages => current().messages;

/** @throws if its messages have not been loaded */
function part<Name extends Part>(name: Name): Parts[Name] {
  const words = current().parts[name];
  if (!words) throw new Error(`the words of “${name}” have not been loaded`);
  return words as Parts[Name];
}

/** Messages of the page about disputed places. @throws if they have not been loaded */
export const disputedPlaces = (): DisputedPlacesMessages => part('disputed-places');

/** Messages of the front page. @throws if they have not been loaded */
export const home = (): HomeMessages => part('home');

/** Messages of reading without a network. @throws if they have not been loaded */
export const offlineWords = (): OfflineMessages => part('offline');

/** Messages for pages whose script can't be loaded. @throws if they have not been loaded */
export const delivery = (): DeliveryMessages => part('delivery');

/** Messages of sharing, embedding and printing. @throws if they have not been loaded */
export const sharing = (): SharingMessages => part('sharing');

/** Messages of search, keyboard shortcuts and measuring. @throws if they have not been loaded */
export const tools = (): ToolsMessages => part('tools');

/** Messages of the timeline and its date fields. @throws if they have not been loaded */
export const timeline = (): TimelineMessages => part('timeline');

/** The language in use. */
export const language = (): Language => current().language;
