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

/** What the address bar says about a story: the feature in the path and the fragment. */
export function readAddress(root: string, slug: string, location: Location): Address {
  const rest = location.pathname.slice(pathOf(root, slug).length);
  const feature = rest.split('/')[0];
  return {
    feature: feature ? decodeURIComponent(feature) : undefined,
    fragment: location.hash.slice(1),
  };
}

/** An address as a whole one, to be copied. */
export function absolute(href: string): string {
  return new URL(href, location.href).href;
}
