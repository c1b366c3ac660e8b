import { nearest } from './nearest.ts';

/** Errors in annotations and how to fix them. For authors, so only loaded where stories are checked. */
export const annotationFaults = {
  noFeature: (source: string) =>
    `refers to “${source}”, but there is no such feature: correct it or add the feature`,
  noLinkedFeature: (id: string, known: readonly string[]) => {
    const meant = nearest(id, known, 3);
    const fix = meant === undefined ? 'correct it or add the feature' : `did you mean “${meant}”?`;
    return `the link “#${id}” is not the id of a feature: ${fix}`;
  },
  noDispute: (id: string) =>
    `refers to the dispute “${id}”, but story.json has none: correct it or add the dispute`,
  orphan: (exact: string, guess: string | undefined) =>
    `orphan: “${exact}” is not in the text with this context${guess === undefined ? '' : `; the text has “… ${guess} …”`}`,
  ambiguous: (exact: string, places: number) =>
    `ambiguous: “${exact}” occurs ${places} times: add a prefix or suffix`,
  overEnd: (exact: string) => `“${exact}” crosses the end of a passage: quote within one passage`,
  overlap: (other: string) => `overlaps the phrase of ${other}: a phrase can be only one link`,
} as const;

export type AnnotationFaults = typeof annotationFaults;
