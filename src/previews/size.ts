/** Of a preview, in pixels: what Open Graph's readers show whole (https://ogp.me/). */
export const previewSize = { width: 1200, height: 630 };
