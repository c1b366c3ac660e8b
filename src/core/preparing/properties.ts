import { dateAsEdtf } from './written-dates.ts';
import { isObject, type JsonObject } from '../checking/records.ts';
import { mediumTypeOf } from '../story/media.ts';
import { languageOfProperty, namesMeaning, type Meaning } from './property-names.ts';

/** What was found about a property, for the list of warnings. @param property as written */
export type Remark = (property: string, message: string) => void;

/** Data often has nothing in a property in place of leaving it out. */
const isNothing = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Properties without those that have nothing. */
export const withoutNothing = (properties: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => !isNothing(value)));

/** A text or number as text. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' || typeof value === 'bigint'
      ? String(value)
      : undefined;

/** The first text among the properties with a meaning, with its name. */
export function textMeaning(
  properties: JsonObject,
  meaning: Meaning,
): { readonly property: string; readonly text: string } | undefined {
  for (const property of namesMeaning(meaning, Object.keys(properties))) {
    const text = textOf(properties[property]);
    if (text !== undefined) return { property, text };
  }
  return undefined;
}

/** Texts of properties such as `name_fr`, by language. */
const byLanguage = (
  properties: JsonObject,
  what: 'name' | 'description',
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([property, value]) => {
      const language = languageOfProperty(property, what);
      const text = textOf(value);
      return language === undefined || text === undefined ? [] : [[language, text]];
    }),
  );

/** A description, by language if there are several; undefined if there is none, or it is by language already. */
function descriptionOf(properties: JsonObject, language: string): unknown {
  const main = textMeaning(properties, 'description')?.text;
  const others = byLanguage(properties, 'description');
  if (Object.keys(others).length === 0) return main;
  return { ...(main === undefined ? {} : { [language]: main }), ...others };
}

/** Names by language, from `names` or from what other data calls them; undefined if there are none. */
function namesOf(properties: JsonObject, language: string): unknown {
  const { names } = properties;
  if (names !== undefined) return typeof names === 'string' ? { [language]: names } : names;
  const main = textMeaning(properties, 'name')?.text;
  const all: Readonly<Record<string, string>> = {
    ...(main === undefined ? {} : { [language]: main }),
    ...byLanguage(properties, 'name'),
  };
  if (all[language] === undefined) {
    const [first] = Object.values(all);
    return first === undefined ? undefined : { [language]: first, ...all };
  }
  return all;
}

function sourcesOf(properties: JsonObject): unknown {
  const { sources } = properties;
  if (sources !== undefined && typeof sources !== 'string') return sources;
  const source = sources ?? textMeaning(properties, 'source')?.text;
  const url = textMeaning(properties, 'url')?.text;
  const address = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
  if (source === undefined) return address === undefined ? undefined : [sourceOf(address)];
  const own = sourceOf(source);
  return [address === undefined || own.url !== undefined ? own : { ...own, url: address }];
}

/** A source from a text that may be an address. */
function sourceOf(text: string): { readonly title: string; readonly url?: string } {
  return /^https?:\/\/\S+$/.test(text) ? { title: text, url: text } : { title: text };
}

/** A file of the story's folder, not an address elsewhere, which other data often has here. */
const isOwnFile = (text: string) => mediumTypeOf(text) !== undefined && !/^[a-z]+:|^\//i.test(text);

/** Pictures and recordings named by properties of their own, as tables have them. */
function mediaOf(properties: JsonObject): unknown {
  const { media } = properties;
  if (media !== undefined) return media;
  const files = (['image', 'audio', 'video'] as const).flatMap((meaning) => {
    const file = textMeaning(properties, meaning)?.text;
    return file !== undefined && isOwnFile(file) ? [file] : [];
  });
  if (files.length === 0) return undefined;
  const words = Object.fromEntries(
    (['alt', 'credit', 'caption'] as const).flatMap((meaning) => {
      const found = textMeaning(properties, meaning);
      return found ? [[meaning, found.text]] : [];
    }),
  );
  return files.map((file) => ({ file, ...words }));
}

/** The date or interval in the properties, as EDTF; whether it can be read is checked later if it is `when`. */
function whenOf(properties: JsonObject, isStrict: boolean, remark: Remark): unknown {
  const read = (meaning: Meaning) => {
    const found = namesMeaning(meaning, Object.keys(properties))[0];
    if (found === undefined) return undefined;
    const date = dateAsEdtf(properties[found]);
    if (date !== undefined || isStrict || found === 'when')
      return date ?? textOf(properties[found]);
    remark(found, 'isn’t a date that can be read, so the feature has none: write it as 2023-05-11');
    return undefined;
  };
  const date = read('date');
  if (date !== undefined) return date;
  const [start, end] = [read('start'), read('end')];
  if (start === undefined && end === undefined) return undefined;
  return start === end ? start : `${start ?? '..'}/${end ?? '..'}`;
}

/**
 * Properties in the words of this format, from those that common data has. All others stay as they are.
 * @param language of names without one
 * @param isStrict dates in words of other data must be readable, as in one’s own tables
 */
export function ownProperties(
  written: JsonObject,
  language: string,
  isStrict: boolean,
  remark: Remark,
): JsonObject {
  const properties = withoutNothing(written);
  const { precision, ...others } = properties;
  const entries = {
    names: namesOf(properties, language),
    kind: textMeaning(properties, 'kind')?.text,
    when: whenOf(properties, isStrict, remark),
    description: descriptionOf(properties, language),
    sources: sourcesOf(properties),
    media: mediaOf(properties),
    precision: typeof precision === 'number' ? { metres: precision, basis: 'derived' } : precision,
  };
  return {
    ...others,
    ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)),
  };
}

/** The properties of a feature as an object; other things are reported by the check of its structure. */
export const propertiesOf = (feature: JsonObject): JsonObject =>
  isObject(feature['properties']) ? feature['properties'] : {};
