/** Folders with what the build makes of stories and the base map; the dev server serves them. */
export const caches = {
  base: '.cache/base',
  images: '.cache/images',
  stories: '.cache/stories',
} as const;
