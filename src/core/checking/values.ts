import * as v from 'valibot';
import { parseEdtf } from './parse-edtf.ts';
import { URL } from './platform.ts';

/** Characters that nobody sees and that break a page: controls but tabs and line ends, and overrides of direction. */
const unseen = /(?![\t\n\r])\p{Cc}|[\u202d\u202e]/u;
/** Half of a character outside Unicode's first plane; no UTF-8 can have it. */
const half = /\p{Surrogate}/u;
const visible = /[^\s\p{Cf}\p{Cc}]/u;

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with the characters of a text; undefined if nothing. */
export function faultyCharacter(value: string): string | undefined {
  const found = half.exec(value) ?? unseen.exec(value);
  if (!found) return undefined;
  const [character] = found;
  return half.test(character)
    ? `contains half of a character (${codeOf(character)}): write the character again`
    : `contains a character that can’t be seen (${codeOf(character)}): remove it`;
}

const wellFormed = v.rawCheck<string>(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  const message = faultyCharacter(dataset.value);
  if (message !== undefined) addIssue({ message });
});

/** Text that may be empty, such as the context of a quote. */
export const anyText = v.pipe(v.string('must be text'), wellFormed);

/** Text with at least one character that can be seen. */
export const text = v.pipe(
  v.string('must be text'),
  v.check((value) => visible.test(value), 'must not be empty'),
  wellFormed,
);

/** A date or interval. */
export const edtf = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const parsed = parseEdtf(dataset.value);
    if (!parsed.ok) addIssue({ message: parsed.faults });
  }),
);

/** A country's code (ISO 3166-1). That it is one of the base map's is checked where that is cut. */
export const country = v.pipe(
  text,
  v.check(
    (value) => /^[A-Z]{2}$/.test(value),
    ({ input }) => `“${input}” must be a country’s code of two letters (ISO 3166-1), such as “AM”`,
  ),
);

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Ids are names of files and folders, which file systems limit to 255 bytes. */
export const longestId = 100;

/** Whether a text has the form of an id. */
export const isId = (value: string): boolean => idPattern.test(value) && value.length <= longestId;

/**
 * Names of the site's own pages, and of pages within each story, which stories and features can't use; and one that
 * every object of JavaScript has.
 */
export const reserved: readonly string[] = ['embed', 'disputed-places', 'constructor'];

export const id = v.pipe(
  text,
  v.regex(
    idPattern,
    'must be an id: lower case letters, digits and single hyphens, such as “sotk-pass”',
  ),
  v.maxLength(longestId, `must have at most ${longestId} letters: it names files and addresses`),
  v.check(
    (value) => !reserved.includes(value),
    ({ input }) => `“${input as string}” is reserved: choose another id`,
  ),
);

/** Reports values of a list that were there before. */
const unrepeated = v.rawCheck<string[]>(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  const { value: list } = dataset;
  list.forEach((value, key) => {
    if (list.indexOf(value) < key)
      addIssue({
        message: `“${value}” is in the list twice: remove one`,
        path: [{ type: 'array', origin: 'value', input: list, key, value }],
      });
  });
});

const many = 'must be a list of ids';
/** Ids, each once. */
export const ids = v.pipe(v.array(id, many), unrepeated);
/** An id, or one or more, each once. */
export const oneOrMoreIds = v.union(
  [id, v.pipe(v.array(id, many), v.minLength(1, 'must name at least one'), unrepeated)],
  'must be an id or a list of ids',
);

/** Whether it is a code: longer words may become codes one day, but are names of languages today. */
export function isLanguage(value: string): boolean {
  if (!/^[a-z]{2,3}(-|$)/i.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/**
 * Whether it is a place with its own clocks, such as “Asia/Taipei”, or UTC. An offset from UTC isn’t, since it says nothing
 * of summer time, nor is an abbreviation: “AST” is Alaska to some and Atlantic Canada to others.
 */
export function isTimeZone(value: string): boolean {
  if (value !== 'UTC' && !/^(?!Etc\/)[A-Z]+\//i.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** An IANA time zone. */
export const timeZone = v.pipe(
  text,
  v.check(
    isTimeZone,
    'must be the IANA name of a time zone, such as “Asia/Taipei” or “Europe/Rome”',
  ),
);

/** A language as a BCP 47 code. */
export const language = v.pipe(
  text,
  v.check(isLanguage, 'must be the code of a language (BCP 47), such as “en” or “sr-Latn”'),
);
export const languages = v.pipe(
  v.array(language, 'must be a list of languages'),
  v.minLength(1, 'must name at least one language'),
  unrepeated,
);

const webScheme = /^https?:\/\//;

/** Whether a browser can open a web address. */
export const isWebAddress = (value: string): boolean =>
  webScheme.test(value) && URL.canParse(value);

export const webAddress = v.pipe(
  text,
  v.regex(webScheme, 'must be an address that starts with http:// or https://'),
  v.check(
    (value) => !webScheme.test(value) || isWebAddress(value),
    'is an address that no browser opens: correct it',
  ),
);

export const metres = v.pipe(v.number('must be a number'), v.minValue(0, 'must not be negative'));
