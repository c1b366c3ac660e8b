import type { Story } from '../story/story.ts';
import { keys, type EncodeContext } from './keys.ts';
import { openingView } from './opening.ts';
import { changed, type View } from './view.ts';

/** A View encoded in a URL: the feature in the path if possible, the rest in the fragment (without `#`). */
export interface Address {
  readonly feature?: string | undefined;
  readonly fragment: string;
}

function decodes(text: string): boolean {
  try {
    // The result is used because the bundler removes unused calls, as if this couldn't throw.
    return decodeURIComponent(text).length <= text.length;
  } catch {
    return false;
  }
}

/** Escapes parts of a fragment that can't be percent-decoded; the router throws on them. */
export function sanitizeFragment(fragment: string): string {
  return fragment
    .split('&')
    .map((part) => (decodes(part) ? part : part.replaceAll('%', '%25')))
    .join('&');
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
  for (const part of sanitizeFragment(fragment).split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const key = equals === -1 ? part : part.slice(0, equals);
    const row = byKey.get(key);
    if (!row) {
      rest.push(part);
      continue;
    }
    // The path takes precedence.
    if (key === 'feature' && feature !== undefined) continue;
    const value = decodeURIComponent(part.slice(equals + 1));
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
  return { feature: view.feature, fragment: [...parts, ...view.rest].join('&') };
}
