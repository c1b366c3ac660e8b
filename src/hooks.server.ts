import type { Handle } from '@sveltejs/kit';
import firstPicture from 'virtual:first-picture';
import code from 'virtual:guard';
import { delivery } from '#core/i18n/i18n.ts';
import type { GuardTexts } from '#delivery/guard.ts';
import { firstPictureFile, preloadedIn } from '#first-picture/files.ts';
import { element } from '#picture/svg.ts';
import { loadStory } from '#loading/built-site.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { canonicalLink, framedTags, headTags } from '#previews/head.ts';
import { siteUrlOf } from '#previews/site-url.ts';
import { featureOfPage } from '#previews/static-picture.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';

/** Mark places in src/app.html. */
const placeholder = '<meta name="dateline-head" />';
const end = '    <meta name="dateline-end" />\n';
const siteUrl = siteUrlOf(process.env['SITE_URL']);

/** The guard's script with its texts: see src/delivery. Empty in development, whose files are others. */
function guardScript(): string {
  if (import.meta.env.DEV) return '';
  const files = '{files}';
  const texts: GuardTexts = {
    failed: delivery().failed({ files }),
    waiting: delivery().waiting({ files }),
    picture: delivery().picture(),
    reload: delivery().reload(),
  };
  return `<script>(function(texts){${code}})(${JSON.stringify(texts)})</script>`;
}

/** The folder of the first pictures of a page with a map, as seen from the page; undefined for other pages. */
const picturesOf = (route: string | null): string | undefined =>
  route === '/[story]/[[feature]]' ? './' : route === '/[story]/embed' ? '../' : undefined;

/** A link that fetches the first picture while the page arrives. */
const preload = (folder: string | undefined): string => {
  if (folder === undefined) return '';
  const link = element('link', {
    rel: 'preload',
    as: 'fetch',
    crossorigin: 'anonymous',
    href: folder + firstPictureFile('wide'),
    media: preloadedIn,
  });
  return `\n    ${link}`;
};

/** Shows the first picture: see src/first-picture. */
const firstPictureScript = `    <script>${firstPicture}</script>\n`;

/** Adds the part of the head that is for apps and search engines to the page, without adding it to any script. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    async transformPageChunk({ html }) {
      if (!html.includes(placeholder)) return html;
      await interfaceLanguage.begin(loadLanguage, ['delivery']);
      const { story: slug, feature } = event.params;
      const result =
        event.route.id === '/[story]/[[feature]]' ? await loadStory(slug ?? '') : undefined;
      const tags = result?.ok
        ? headTags(result.value, featureOfPage(result.value, feature), siteUrl)
        : event.route.id === '/[story]/embed'
          ? framedTags(siteUrl, slug ?? '')
          : canonicalLink(siteUrl, event.url.pathname.slice(1));
      const folder = picturesOf(event.route.id);
      return html
        .replace(placeholder, () => `${guardScript()}\n    ${tags}${preload(folder)}`)
        .replace(end, () => (folder === undefined ? '' : firstPictureScript));
    },
  });
