import type { Story } from '#core/story/story.ts';
import { encodeView, type Address } from '#core/view/codec.ts';
import type { View } from '#core/view/view.ts';

/** The path of a story, or of a feature of it, under the site's root. @param root as `resolve('/')` gives it */
export function pathOf(root: string, slug: string, feature?: string): string {
  const base = root.endsWith('/') ? root : `${root}/`;
  return feature === undefined ? `${base}${slug}/` : `${base}${slug}/${feature}/`;
}

/** A view's link under the site's root. */
export function hrefOf(
  root: string,
  story: Story,
  view: View,
  options?: { full?: boolean; language?: string },
): string {
  const { feature, fragment } = encodeView(story, view, options);
  return pathOf(root, story.slug, feature) + (fragment === '' ? '' : `#${fragment}`);
}

/** The page of a story that is made to stand in another page. */
export const embedPage = 'embed';

/** A view's link within a frame: there the path can't say which feature is selected. */
export function framedHrefOf(root: string, story: Story, view: View): string {
  const { fragment } = encodeView(story, view, { framed: true });
  // An empty fragment takes away the one before.
  return `${pathOf(root, story.slug, embedPage)}#${fragment}`;
}

/** What an address says about a story: a feature in the path, and the fragment. */
export function readAddress(
  root: string,
  slug: string,
  { pathname, hash }: { readonly pathname: string; readonly hash: string },
): Address {
  const [last = ''] = pathname.slice(pathOf(root, slug).length).split('/');
  const feature = last === '' || last === embedPage ? undefined : decodeURIComponent(last);
  return { feature, fragment: hash.slice(1) };
}

/**
 * The address within this site that is meant by one from elsewhere; undefined where it is of another origin or story.
 * @param href whole
 */
export function ownAddress(root: string, slug: string, href: string): Address | undefined {
  const url = URL.parse(href);
  const isStorySource =
    url?.origin === new URL(location.href).origin && url.pathname.startsWith(pathOf(root, slug));
  return isStorySource ? readAddress(root, slug, url) : undefined;
}

/** An address as a whole one, to be copied. */
export function absolute(href: string): string {
  return new URL(href, location.href).href;
}
