import { narrowBelow } from '#core/scene/bounds-for.ts';

// Every page with a map has two files with the picture that stands in the map's place until the map is there.

/** For maps of what width a file is. */
export type FirstPictureSize = 'narrow' | 'wide';

/**
 * Windows in which the wide picture is fetched while the page arrives. Between these the map is beside the text, and may
 * be narrow. On a phone the picture would delay the style sheets, and so the text, by a fifth of a second on slow 4G;
 * there the inline script fetches it after them.
 */
export const preloadedIn = `(min-width: ${narrowBelow}px) and (max-width: 639px), (min-width: 860px)`;

export const firstPictureSizes: readonly FirstPictureSize[] = ['narrow', 'wide'];

/** @param width of the map, in CSS pixels */
export const sizeFor = (width: number): FirstPictureSize =>
  width < narrowBelow ? 'narrow' : 'wide';

/** Name of a file, in the folder of its page. */
export const firstPictureFile = (size: FirstPictureSize): string => `map-${size}.svg`;
