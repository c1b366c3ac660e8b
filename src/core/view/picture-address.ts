// Each story has one picture, made during the build; the pages of features show a part of it.

/** Id of the part of a story's picture that shows a feature. */
export const viewOf = (feature: string): string => `feature-${feature}`;

/** The picture's address within the story's folder: the whole, or the part that shows a feature. */
export const pictureFile = (feature: string | undefined): string =>
  `picture.svg${feature === undefined ? '' : `#${viewOf(feature)}`}`;
