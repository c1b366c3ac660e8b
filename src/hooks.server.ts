import type { Handle } from '@sveltejs/kit';
import { loadStory } from '#loading/built-site.ts';
import { canonicalLink, framedTags, headTags } from '#previews/head.ts';
import { siteUrlOf } from '#previews/site-url.ts';
import { featureOfPage } from '#previews/static-picture.ts';

/** Marks the place in src/app.html. */
const placeholder = '<meta name="dateline-head" />';
const siteUrl = siteUrlOf(process.env['SITE_URL']);

/** Adds the part of the head that is for apps and search engines to the page, without adding it to any script. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    async transformPageChunk({ html }) {
      if (!html.includes(placeholder)) return html;
      const { story: slug, feature } = event.params;
      const result =
        event.route.id === '/[story]/[[feature]]' ? await loadStory(slug ?? '') : undefined;
      const tags = result?.ok
        ? headTags(result.value, featureOfPage(result.value, feature), siteUrl)
        : event.route.id === '/[story]/embed'
          ? framedTags(siteUrl, slug ?? '')
          : canonicalLink(siteUrl, event.url.pathname.slice(1));
      return html.replace(placeholder, () => tags);
    },
  });
