type Loader = HTMLLinkElement | HTMLScriptElement;

const known = new WeakMap<Loader, string>();

/**
 * Address that an element loads. Remembered from when it was first asked for: addresses of pages are relative, and
 * selecting a place changes the page's own address, so that later `href` would name another file.
 */
export function addressOf(loader: Loader): string {
  const before = known.get(loader);
  if (before !== undefined) return before;
  const address = loader instanceof HTMLLinkElement ? loader.href : loader.src;
  known.set(loader, address);
  return address;
}

const linksTo = (rel: string) => [
  ...document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"][href]`),
];

export const styleSheets = (): readonly HTMLLinkElement[] => linksTo('stylesheet');

/** Addresses of the page's modules, including those of parts that were asked for. */
export const modules = (): readonly string[] => linksTo('modulepreload').map(addressOf);

/** Addresses of scripts that are not modules. */
export const classicScripts = (): readonly string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(addressOf);
