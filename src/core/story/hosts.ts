/** Directives of a Content-Security-Policy to which a site or a story may add hosts. */
export const openDirectives = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'frame-src',
  'media-src',
] as const;

/** Whether a text is an https origin without a path, such as `https://stats.example`. */
export function isOrigin(text: string): boolean {
  return /^https:\/\/[a-z\d-]+(\.[a-z\d-]+)*(:\d+)?$/.test(text);
}
