import type { Handle } from '@sveltejs/kit';
import { loadStory } from '#loading/built-site.ts';
import { canonicalLink, framedTags, headTags } from '#previews/head.ts';
import { siteUrlOf } from '#previews/site-url.ts';
import { featureOfPage } from '#previews/static-picture.ts';

/** Where src/app.html has room for it. */
const placeholder = '<meta name="dateline-head" />';
const siteUrl = siteUrlOf(process.env['SITE_URL']);

/** What of a page's head is for others than its reader is made with the page, and is in no script. */
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
