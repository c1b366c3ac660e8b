import type { Story } from '../story/story.ts';
import { keys, type EncodeContext } from './keys.ts';
import { openingView } from './opening.ts';
import { changed, type View } from './view.ts';

/** A View as an address says it: the feature in the path where it can, the rest in the fragment (without `#`). */
export interface Address {
  readonly feature?: string | undefined;
  readonly fragment: string;
}

function decodes(text: string): boolean {
  try {
    // Its value is used, since the bundler takes out a call whose value is not, as if it could not throw.
    return decodeURIComponent(text).length <= text.length;
  } catch {
    return false;
  }
}

/** The fragment with any part that can't be percent-decoded made safe; the router throws on such a part. */
export function sanitizeFragment(fragment: string): string {
  return fragment
    .split('&')
    .map((part) => (decodes(part) ? part : part.replaceAll('%', '%25')))
    .join('&');
}

/** Escapes what a fragment's value can't hold; slashes, commas and the like stay readable. */
function escape(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|2C|3A|3B|3F|40)/g, (all) =>
    decodeURIComponent(all),
  );
}

const keysOf = (story: Story) => keys.filter(({ applies }) => applies?.(story) !== false);

/**
 * Reads an address. What can't be read is left out of the View and named in `unread`, as `key=value`;
 * what this version doesn't know is kept in `rest`.
 */
export function decodeView(
  story: Story,
  { feature, fragment }: Address,
): { view: View; unread: readonly string[] } {
  const unread: string[] = [];
  const rest: string[] = [];
  const byKey = new Map(keysOf(story).map((row) => [row.key, row]));
  let view = openingView(story);
  if (feature !== undefined) {
    const read = byKey.get('feature')?.read(feature, story);
    if (read) view = changed(view, read);
    else unread.push(feature);
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
    // Where the path says it, that holds.
    if (key === 'feature' && feature !== undefined) continue;
    const value = decodeURIComponent(part.slice(equals + 1));
    const read = equals === -1 || seen.has(key) ? undefined : row.read(value, story);
    seen.add(key);
    if (read) view = changed(view, read);
    else unread.push(equals === -1 ? key : `${key}=${value}`);
  }
  return { view: { ...view, rest }, unread };
}

/**
 * Writes a View. What equals the story's opening view is left out, unless `full`: then a later edition of the story
 * opens the link alike.
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
