import type { Story } from '../story/story.ts';
import { keys, type EncodeContext } from './keys.ts';
import { openingView } from './opening.ts';
import { changed, type View } from './view.ts';

/** A View encoded in a URL: the feature in the path if possible, the rest in the fragment (without `#`). */
export interface Address {
  readonly feature?: string | undefined;
  readonly fragment: string;
}

/** Percent-decodes a text; undefined if that is impossible. */
export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Escapes parts of a fragment that can't be percent-decoded; the router throws on them. */
export function sanitizeFragment(fragment: string): string {
  return fragment
    .split('&')
    .map((part) => (decoded(part) === undefined ? part.replaceAll('%', '%25') : part))
    .join('&');
}

const keyOf = (part: string) => /^[^=]*/.exec(part)?.[0] ?? '';

/** `&` as HTML writes it, without the ampersand, at which parts are split. */
const htmlAmpersand = /^(amp|#38|#x26);/i;

/**
 * The parts of a fragment. Programs that pass links on escape some of them: `date%3D2023`, or `&amp;hide=border`. A
 * part that is known once that is undone is read so; any other stays as it is.
 */
function partsOf(fragment: string, isKnown: (key: string) => boolean): readonly string[] {
  return sanitizeFragment(fragment)
    .split('&')
    .flatMap((part) => {
      const plain = part.replace(htmlAmpersand, '');
      if (isKnown(keyOf(plain))) return [plain];
      const once = decoded(plain) ?? plain;
      return once !== plain && isKnown(keyOf(once)) ? partsOf(once, isKnown) : [part];
    });
}

/** Escapes a fragment value; slashes, commas and the like stay readable. */
function escape(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|2C|3A|3B|3F|40)/g, (all) =>
    decodeURIComponent(all),
  );
}

const keysOf = (story: Story) => keys.filter(({ applies }) => applies?.(story) !== false);

/**
 * Decodes a URL. Values that can't be read are left out of the View and listed in `ignored` as `key=value`; unknown
 * keys are kept in `rest`.
 */
export function decodeView(
  story: Story,
  { feature, fragment }: Address,
): { view: View; ignored: readonly string[] } {
  const ignored: string[] = [];
  const rest: string[] = [];
  const byKey = new Map(keysOf(story).map((row) => [row.key, row]));
  let view = openingView(story);
  if (feature !== undefined) {
    const read = byKey.get('feature')?.read(feature, story);
    if (read) view = changed(view, read);
    else ignored.push(feature);
  }
  const seen = new Set<string>();
  for (const part of partsOf(fragment, (key) => byKey.has(key))) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const key = keyOf(part);
    const row = byKey.get(key);
    if (!row) {
      rest.push(part);
      continue;
    }
    // The path takes precedence.
    if (key === 'feature' && feature !== undefined) continue;
    const value = decoded(part.slice(equals + 1)) ?? part.slice(equals + 1);
    const read = equals === -1 || seen.has(key) ? undefined : row.read(value, story);
    seen.add(key);
    if (read) view = changed(view, read);
    else ignored.push(equals === -1 ? key : `${key}=${value}`);
  }
  return { view: { ...view, rest }, ignored };
}

/**
 * Encodes a View. Values equal to the story's opening view are left out, unless `full`, which keeps the link stable
 * if a later edition of the story opens differently.
 */
export function encodeView(
  story: Story,
  view: View,
  options: Partial<Pick<EncodeContext, 'full' | 'language' | 'framed'>> = {},
): Address {
  const writing = { full: false, framed: false, ...options, story, opening: openingView(story) };
  const parts = keysOf(story).flatMap(({ key, write }) => {
    const value = write(view, writing);
    return value === undefined ? [] : [`${key}=${escape(value)}`];
  });
  const hasPage = view.feature !== undefined && story.pages.has(view.feature);
  return {
    ...(hasPage ? { feature: view.feature } : {}),
    fragment: [...parts, ...view.rest].join('&'),
  };
}
