import { ownWordsOf } from '#core/story/words.ts';
import { nameIn } from '#core/story/names.ts';
import type { Story, StoryFeature } from '#core/story/story.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { t } from '#core/i18n/i18n.ts';
import { element } from '#picture/svg.ts';
import { jsonLdOf } from './json-ld.ts';
import { scriptJson } from '#core/sharing/script-json.ts';
import { previewSize } from './size.ts';

const meta = (name: string, content: string) => element('meta', { name, content });
const property = (name: string, content: string) => element('meta', { property: name, content });

const dataScript = (data: object): string =>
  `<script type="application/ld+json">${scriptJson(data)}</script>`;

/** @param path of the page below the site's address, without a leading slash */
export function canonicalLink(siteUrl: string | undefined, path: string): string {
  if (siteUrl === undefined) return '';
  return element('link', { rel: 'canonical', href: new URL(path, siteUrl).href });
}

/** For the embedded page: search engines should find the story's own page. */
export function framedTags(siteUrl: string | undefined, slug: string): string {
  return meta('robots', 'noindex') + canonicalLink(siteUrl, `${slug}/`);
}

/**
 * Metadata for apps and search engines: Open Graph (https://ogp.me/), Twitter cards, JSON-LD and the canonical link.
 * @param siteUrl undefined leaves out everything that needs an absolute address
 */
export function headTags(
  story: Story,
  feature: StoryFeature | undefined,
  siteUrl: string | undefined,
): string {
  const names = namesOf(story, openingView(story), 'en');
  const name = feature && nameIn(feature, names).name;
  const title = name === undefined ? story.title : `${name} · ${story.title}`;
  const description = feature ? ownWordsOf(feature.description, story.language) : story.summary;
  const pathOf = (id?: string) => `${story.slug}/${id === undefined ? '' : `${id}/`}`;
  const path = pathOf(feature?.id);
  const absolute = (to: string) => siteUrl && new URL(to, siteUrl).href;
  const address = absolute(path);
  const image = absolute(`${path}preview.png`);
  const alt =
    name === undefined
      ? t().picture.ofStory({ title: story.title })
      : t().picture.ofFeature({ name });
  return [
    canonicalLink(siteUrl, path),
    property('og:type', 'article'),
    property('og:site_name', 'Dateline'),
    property('og:title', title),
    property('og:description', description),
    ...(story.dateline.date === undefined
      ? []
      : [property('article:published_time', story.dateline.date)]),
    ...(address === undefined ? [] : [property('og:url', address)]),
    ...(image === undefined
      ? []
      : [
          property('og:image', image),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(previewSize.width)),
          property('og:image:height', String(previewSize.height)),
          property('og:image:alt', alt),
          meta('twitter:image', image),
          meta('twitter:image:alt', alt),
        ]),
    meta('twitter:card', 'summary_large_image'),
    meta('twitter:title', title),
    meta('twitter:description', description),
    dataScript(jsonLdOf(story, feature, (id) => absolute(pathOf(id)))),
  ]
    .filter((tag) => tag !== '')
    .join('\n    ');
}
