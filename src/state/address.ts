import type { Story } from '#core/story/story.ts';
import { decoded, encodeView, type Address } from '#core/view/codec.ts';
import type { View } from '#core/view/view.ts';

/** Path of a story or of a feature. @param root as returned by `resolve('/')` */
export function pathOf(root: string, slug: string, feature?: string): string {
  const base = root.endsWith('/') ? root : `${root}/`;
  return feature === undefined ? `${base}${slug}/` : `${base}${slug}/${feature}/`;
}

/** Link to a view, relative to the site's root. */
export function hrefOf(
  root: string,
  story: Story,
  view: View,
  options?: { full?: boolean; language?: string },
): string {
  const { feature, fragment } = encodeView(story, view, options);
  return pathOf(root, story.slug, feature) + (fragment === '' ? '' : `#${fragment}`);
}

/** Name of the page for embedding. */
export const embedPage = 'embed';

/** Link to a view inside a frame, where the path can't contain the selected feature. */
export function framedHrefOf(root: string, story: Story, view: View): string {
  const { fragment } = encodeView(story, view, { framed: true });
  // An empty fragment removes the previous one.
  return `${pathOf(root, story.slug, embedPage)}#${fragment}`;
}

/** Splits an address into the feature in the path and the fragment. */
export function readAddress(
  root: string,
  slug: string,
  { pathname, hash }: { readonly pathname: string; readonly hash: string },
): Address {
  const [last = ''] = pathname.slice(pathOf(root, slug).length).split('/');
  const isStory = last === '' || last === embedPage || last === 'index.html';
  // A feature that can't be decoded is one that the story doesn't have.
  const feature = isStory ? undefined : (decoded(last) ?? last);
  return { feature, fragment: hash.slice(1) };
}

/**
 * Feature and fragment of a full address; undefined for another origin or story.
 * @param href absolute
 */
export function ownAddress(root: string, slug: string, href: string): Address | undefined {
  const url = URL.parse(href);
  const isOwnStory =
    url?.origin === new URL(location.href).origin && url.pathname.startsWith(pathOf(root, slug));
  return isOwnStory ? readAddress(root, slug, url) : undefined;
}

/** Makes a link absolute, for copying. */
export function absolute(href: string): string {
  return new URL(href, location.href).href;
}
