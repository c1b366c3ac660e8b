import { loadPart } from '#delivery/load-part.ts';
import { whileFetching } from '#delivery/files.ts';
import type { Language } from '#core/i18n/languages.ts';
import type { Messages, Part, Parts, LoadedLanguage } from '#core/i18n/i18n.ts';

// Compiled by the build into one file each, so that only the language in use is loaded.
const messageFiles = {
  ...import.meta.glob<unknown>(['/src/messages/*/*.json', '!**/{delivery,language}.json'], {
    query: '?compiled',
    import: 'default',
  }),
  // Only pages as they are built say these.
  ...(import.meta.env.SSR
    ? import.meta.glob<unknown>('/src/messages/*/delivery.json', {
        query: '?compiled',
        import: 'default',
      })
    : {}),
};

async function loadMessages(language: Language, part: string): Promise<unknown> {
  const read = messageFiles[`/src/messages/${language.code}/${part}.json`];
  if (!read) throw new Error(`no messages “${part}” in ${language.code}`);
  // Named as by the build: see vite.config.ts.
  const file = `messages-${language.code}-${part}.js`;
  const messages = await whileFetching(file, loadPart(read));
  if (messages === undefined) return loadPart(Promise.reject(new Error(part)));
  return messages;
}

/**
 * Loads a language. @param parts messages needed besides the explorer's
 * @throws if a file can't be loaded
 */
export async function loadLanguage(
  language: Language,
  parts: readonly Part[] = [],
): Promise<LoadedLanguage> {
  const [messages, ...others] = await Promise.all([
    loadMessages(language, 'explorer') as Promise<Messages>,
    ...parts.map(async (part) => [part, await loadMessages(language, part)] as const),
  ]);
  return { language, messages, parts: Object.fromEntries(others) as Partial<Parts> };
}
