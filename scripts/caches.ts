/** Folders with what the build makes of stories, fonts and the base map; the dev server serves them. */
export const caches = {
  base: '.cache/base',
  fonts: '.cache/fonts',
  images: '.cache/images',
  stories: '.cache/stories',
} as const;
