/**
 * The public address of the site, with path and trailing slash; undefined if not set.
 * @param given value of SITE_URL
 * @throws if it is not a web address
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
