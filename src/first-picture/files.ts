import { narrowBelow } from '#core/scene/bounds-for.ts';

// Every page with a map has two files with the picture that stands in the map's place until the map is there.

/** For maps of what width a file is. */
export type FirstPictureSize = 'narrow' | 'wide';

/**
 * The windows in which the map is certainly of that width: there the file is fetched while the page arrives. In the
 * others the map is beside the text, and may be either; the inline script fetches its file.
 */
export const windowsOf: Readonly<Record<FirstPictureSize, string>> = {
  narrow: `(max-width: ${narrowBelow - 1}px)`,
  wide: `(min-width: ${narrowBelow}px) and (max-width: 639px), (min-width: 860px)`,
};

export const firstPictureSizes: readonly FirstPictureSize[] = ['narrow', 'wide'];

/** @param width of the map, in CSS pixels */
export const sizeFor = (width: number): FirstPictureSize =>
  width < narrowBelow ? 'narrow' : 'wide';

/** Name of a file, in the folder of its page. */
export const firstPictureFile = (size: FirstPictureSize): string => `map-${size}.svg`;
