/** Size of a preview in pixels, as recommended for Open Graph (https://ogp.me/). */
export const previewSize = { width: 1200, height: 630 };
