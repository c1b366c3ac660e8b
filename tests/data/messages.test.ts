import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setLanguageSource } from '#core/i18n/i18n.ts';
import { english, languages } from '#core/i18n/languages.ts';
import { minuteOf } from '#core/time/minute.ts';
import { formatDay } from '#core/time/format.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { argumentsOf, messageTypes } from '../../scripts/message-types.mjs';

type Entries = { readonly [key: string]: string | Entries };

const read = (language: string, part: string) =>
  JSON.parse(readFileSync(`src/messages/${language}/${part}.json`, 'utf8')) as Entries;

/** All messages by path, without the months of languages that browsers may lack. */
function flat(entries: Entries, path = ''): [string, string][] {
  return Object.entries(entries).flatMap(([key, entry]): [string, string][] => {
    if (path === '' && key === 'calendar') return [];
    return typeof entry === 'string' ? [[`${path}${key}`, entry]] : flat(entry, `${path}${key}.`);
  });
}

/** Names of the message files. */
const parts = readdirSync('src/messages/en')
  .filter((file) => file.endsWith('.json') && file !== 'language.json')
  .map((file) => file.replace('.json', ''));
/** How code reads the messages of each file. */
const accessors = {
  explorer: 't()',
  delivery: 'delivery()',
  home: 'home()',
  'disputed-places': 'disputedPlaces()',
  offline: 'offlineWords()',
  sharing: 'sharing()',
  timeline: 'timeline()',
  tools: 'tools()',
};
/** Name of their type. */
const typeOf = (part: string) => `${part.charAt(0).toUpperCase()}${part.slice(1)}Messages`;
const translated = languages.map(({ code }) => code).filter((code) => code !== 'en');

test('there are messages for each language, and for no other', () =>
  expect(readdirSync('src/messages').sort()).toEqual(languages.map(({ code }) => code).sort()));

test('each message is used', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$/.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8').replaceAll(/\s+/g, ''));
  const isInCode = (text: string) => files.some((code) => code.includes(text));
  const unused = Object.entries(accessors).flatMap(([part, accessor]) =>
    flat(read('en', part))
      .map(([path]) => path)
      .filter((path) => {
        const [group = '', key] = path.split('.');
        // Of all messages of a file, or of a group, in a variable.
        const isInVariable = (code: string) =>
          [`words=$derived(${accessor}.${group})`, `words=${accessor}.${group};`].some((one) =>
            code.includes(one),
          ) && new RegExp(`words\\.${key}\\b`).test(code);
        const isOfAll = (code: string) =>
          code.includes(`(words:${typeOf(part)})`) && code.includes(`words.${group}(`);
        if (key === undefined) return !isInCode(`${accessor}.${group}(`) && !files.some(isOfAll);
        // By its name, or a computed one, as in `t().kinds[kind]()`.
        return !(
          isInCode(`${accessor}.${group}.${key}(`) ||
          isInCode(`${accessor}.${group}[`) ||
          files.some(isInVariable)
        );
      }),
  );
  expect(Object.keys(accessors).sort()).toEqual(parts.toSorted());
  expect(unused).toEqual([]);
});

test('the documentation names each file', () => {
  const page = readFileSync('docs/languages.md', 'utf8');
  for (const part of parts) expect(page).toContain(`\`${part}.json\``);
});

test('the types match the English messages: otherwise run `npm run messages`', async () =>
  expect(readFileSync('src/core/i18n/messages.ts', 'utf8')).toBe(await messageTypes()));

describe.each(translated.flatMap((language) => parts.map((part) => ({ language, part }))))(
  '$language, $part',
  ({ language, part }) => {
    const english = flat(read('en', part));
    const own = new Map(flat(read(language, part)));

    test('has exactly the English messages', () =>
      expect([...own.keys()].sort()).toEqual(english.map(([path]) => path).sort()));

    test('has the same arguments as English in each message', () => {
      const argumentsIn = (messages: Iterable<[string, string]>) =>
        Object.fromEntries(
          [...messages].map(([path, message]) => [path, [...argumentsOf(message)].sort()]),
        );
      expect(argumentsIn(own)).toEqual(argumentsIn(english));
    });

    test('leaves nothing in English', () => {
      // Messages without words, or that are the same in languages with Latin letters.
      const alike = /^[^\p{L}]*$|^(\{\w+\}|[\s,.:·²]|km|m|MB)+$|^(PNG|SVG|CSV|GeoJSON)$/u;
      const left = english.filter(
        ([path, message]) => own.get(path) === message && !alike.test(message),
      );
      expect(left).toEqual([]);
    });

    test('leaves no message empty', () =>
      expect([...own].filter(([, message]) => message.trim() === '')).toEqual([]));
  },
);

test.each(['hy', 'ru'])('%s has no Latin letters except in names', (language) => {
  const names =
    /Dateline|GeoJSON|JavaScript|WebGL|EDTF|Shift|Enter|Esc|PNG|SVG|CSV|QR|Ctrl|\{[^{}]*\}|\{\w+, (select|plural),|[a-z]+ (?=\{)/g;
  const left = parts
    .flatMap((part) => flat(read(language, part)))
    .filter(([, message]) => /[A-Za-z]/.test(message.replaceAll(names, '')));
  expect(left).toEqual([]);
});

test.each(languages)('no date is followed by a second full stop: $code', async (language) => {
  const loaded = await loadLanguage(language);
  setLanguageSource(() => loaded);
  const date = formatDay(minuteOf(Date.UTC(2023, 4, 11)));
  const doubled = parts
    .flatMap((part) => flat(read(language.code, part)))
    .filter(([, message]) =>
      /\.[.։]/u.test(message.replaceAll(/\{(date|when|dates|published|seen)\}/g, date)),
    )
    .map(([path]) => path);
  const inEnglish = await loadLanguage(english);
  setLanguageSource(() => inEnglish);
  // Three dots in an example of an open interval.
  expect(doubled).toEqual(['fields.invalid']);
});

test('plurals don’t need data from the browser', async () => {
  const speech = await Promise.all(languages.map((language) => loadLanguage(language, ['tools'])));
  const results = (count: number) =>
    speech.map(({ parts }) => parts.tools?.search.results({ count }));
  expect(results(1)).toEqual(['1 result', '1 nəticə', '1 արդյունք', '1 результат']);
  expect(results(3)).toEqual(['3 results', '3 nəticə', '3 արդյունք', '3 результата']);
  expect(results(5)[3]).toBe('5 результатов');
});
