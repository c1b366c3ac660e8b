import type { Language } from '#core/words/languages.ts';
import type { RulesMessages } from '#core/words/messages.ts';
import type { Messages, Speech } from '#core/words/speech.ts';

// Compiled by the build; each is a file of its own, so that only the language in use is brought.
const catalogues = import.meta.glob<unknown>('/src/messages/*/*.json', {
  query: '?compiled',
  import: 'default',
});

async function bring(language: Language, part: string): Promise<unknown> {
  const read = catalogues[`/src/messages/${language.code}/${part}.json`];
  if (!read) throw new Error(`no catalogue “${part}” in ${language.code}`);
  return read();
}

/**
 * Brings a language. @param withRules the words of the page on disputed places too
 * @throws where a catalogue can't be fetched
 */
export async function bringSpeech(language: Language, withRules = false): Promise<Speech> {
  const [messages, rules] = await Promise.all([
    bring(language, 'explorer') as Promise<Messages>,
    withRules ? (bring(language, 'rules') as Promise<RulesMessages>) : undefined,
  ]);
  return { language, messages, ...(rules ? { rules } : {}) };
}
