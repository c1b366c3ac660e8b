import { languages } from '#core/i18n/languages.ts';
import type { OfflineMessages } from '#core/i18n/messages.ts';
import { loadLanguage } from '#loading/load-language.ts';
import template from './offline.html?raw';
import { plainPage } from './plain-page.ts';

const wordsOf = (words: OfflineMessages) => ({
  noNetwork: words.noNetwork(),
  notKept: words.notKept(),
  again: words.again(),
  list: words.list(),
  none: words.none(),
});

/**
 * What the site’s worker answers without a network where nothing is kept, in all languages: it fills in the stories
 * that are (`src/offline/answer.ts`).
 */
export async function offlinePage(): Promise<string> {
  const texts = await Promise.all(
    languages.map(async (language) => {
      const { parts } = await loadLanguage(language, ['offline']);
      return [language.code, parts.offline && wordsOf(parts.offline)] as const;
    }),
  );
  return plainPage(template, { '"{texts}"': Object.fromEntries(texts) });
}
