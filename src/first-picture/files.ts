import { narrowBelow } from '#core/scene/bounds-for.ts';

// Every page with a map has two files with the picture that stands in the map's place until the map is there.

/** For maps of what width a file is. */
export type FirstPictureSize = 'narrow' | 'wide';

export const firstPictureSizes: readonly FirstPictureSize[] = ['narrow', 'wide'];

/** @param width of the map, in CSS pixels */
export const sizeFor = (width: number): FirstPictureSize =>
  width < narrowBelow ? 'narrow' : 'wide';

/** Name of a file, in the folder of its page. */
export const firstPictureFile = (size: FirstPictureSize): string => `map-${size}.svg`;
