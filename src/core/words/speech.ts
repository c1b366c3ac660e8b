import type { Language } from './languages.ts';
import type { ExplorerMessages, RulesMessages } from './messages.ts';

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

/** A language with its catalogues, compiled. */
export interface Speech {
  readonly language: Language;
  readonly messages: Messages;
  /** Brought for the page on disputed places alone. */
  readonly rules?: RulesMessages;
}

let current = (): Speech => {
  throw new Error('no language has been brought yet');
};

/** Says where the language in use is kept. @param source asked at each word, so that a change of it is seen */
export function speakAs(source: () => Speech): void {
  current = source;
}

/** The messages of the language in use. */
export const t = (): Messages => current().messages;

/** Those of the page on disputed places. @throws where its catalogue has not been brought */
export function rules(): RulesMessages {
  const { rules } = current();
  if (!rules) throw new Error('the words of the rules have not been brought');
  return rules;
}

/** The language in use. */
export const language = (): Language => current().language;
