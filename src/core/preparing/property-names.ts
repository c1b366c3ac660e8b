// cspell:ignore startdate enddate imagealt imagecredit imagecaption alttext
import { isLanguage } from '../checking/values.ts';

/** What a property or column of someone’s data means here. */
export type Meaning =
  | 'id'
  | 'name'
  | 'kind'
  | 'date'
  | 'start'
  | 'end'
  | 'description'
  | 'source'
  | 'url'
  | 'image'
  | 'audio'
  | 'video'
  | 'alt'
  | 'credit'
  | 'caption'
  | 'latitude'
  | 'longitude';

/**
 * Names that properties and columns have in common data, the likeliest first: of several that a feature has, the first
 * counts. Upper and lower case, spaces, underscores and what is in brackets, such as units, don’t count.
 */
export const propertyNames: Readonly<Record<Meaning, readonly string[]>> = {
  id: ['id', 'fid', 'objectid', '@id'],
  name: ['name', 'title', 'label', 'place', 'admin'],
  kind: ['kind'],
  date: ['when', 'date', 'day'],
  start: ['start', 'startdate', 'begin'],
  end: ['end', 'enddate'],
  description: ['description', 'desc', 'notes'],
  source: ['source'],
  url: ['url', 'link', 'website'],
  image: ['image', 'photo', 'picture'],
  audio: ['audio', 'sound'],
  video: ['video'],
  alt: ['alt', 'alttext', 'imagealt'],
  credit: ['credit', 'imagecredit', 'photographer'],
  caption: ['caption', 'imagecaption'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
};

/** A name as it is compared. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[\s_-]+/g, '');

/** The names, as written, that mean something, the likeliest first. */
export function namesMeaning(meaning: Meaning, written: readonly string[]): readonly string[] {
  return propertyNames[meaning].flatMap((known) =>
    written.filter((name) => plainName(name) === known),
  );
}

/** Whether a name means something in the data of others. */
export const hasMeaning = (name: string): boolean =>
  Object.values(propertyNames).some((names) => names.includes(plainName(name)));

/**
 * The language of a property such as `name:fr` (as in OpenStreetMap) or `name_fr`; undefined if it is none.
 * @param what before the language
 */
export function languageOfProperty(
  property: string,
  what: 'name' | 'description',
): string | undefined {
  const [, before, language] = /^(name|description)[:_](.+)$/i.exec(property) ?? [];
  const isOne = before?.toLowerCase() === what && language !== undefined && isLanguage(language);
  return isOne ? language : undefined;
}
