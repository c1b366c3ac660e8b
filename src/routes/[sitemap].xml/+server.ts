import { element, escaped } from '#picture/svg.ts';
import { siteUrlOf } from '#previews/site-url.ts';
import { storySlugs } from '#loading/built-site.ts';
import { storyPages } from '../[story]/pages.ts';
import type { EntryGenerator, RequestHandler } from './$types';

const siteUrl = siteUrlOf(process.env['SITE_URL']);

export const prerender = true;
/** Sitemaps need absolute addresses, so there is none without SITE_URL. */
export const entries: EntryGenerator = () => (siteUrl ? [{ sitemap: 'sitemap' }] : []);

/** All pages: https://www.sitemaps.org/protocol.html */
export const GET: RequestHandler = async () => {
  const pages = await storyPages();
  const paths = [
    '',
    ...storySlugs().map((slug) => `${slug}/disputed-places/`),
    ...pages.map(({ story, feature }) => `${story}/${feature === undefined ? '' : `${feature}/`}`),
  ];
  const urls = paths.map((path) =>
    element('url', {}, element('loc', {}, escaped(new URL(path, siteUrl).href))),
  );
  const body = element(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    urls.join(''),
  );
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
