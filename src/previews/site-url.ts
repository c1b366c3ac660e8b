/**
 * Where the site will be found, path included and with a slash at its end; undefined where the build isn't told.
 * @param given as in SITE_URL
 * @throws where it is no address of the web
 */
export function siteUrlOf(given: string | undefined): string | undefined {
  if (given === undefined || given.trim() === '') return undefined;
  const url = URL.parse(given.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL is ${JSON.stringify(given)}: give the site’s address, such as https://news.example/maps/`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
