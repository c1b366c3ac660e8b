import type { Fault } from '../result.ts';
import { nearest } from './nearest.ts';

/** Ids in story.json, of which some may be missing where the file has other faults. */
export interface References {
  readonly landmarks: readonly string[];
  readonly ribbon: readonly (string | readonly string[])[];
  readonly hide: readonly string[];
  /** Layers whose features have pages. */
  readonly pages: readonly string[];
  readonly as?: string;
  readonly names?: string;
  readonly disputes: readonly { readonly features: readonly string[] }[];
}

/** The ids they may refer to; undefined if not all are known. */
export interface Referable {
  readonly features: readonly string[] | undefined;
  readonly layers: readonly string[] | undefined;
  readonly perspectives: readonly string[] | undefined;
  readonly languages: readonly string[] | undefined;
}

/** Faults: ids in story.json that refer to nothing. */
export function referenceFaults(
  { landmarks, ribbon, hide, pages, as, names, disputes }: References,
  { features, layers, perspectives, languages }: Referable,
): readonly Fault[] {
  const known = (
    what: string,
    ids: readonly string[] | undefined,
    path: string,
    id: string,
  ): Fault[] => {
    if (ids === undefined || ids.includes(id)) return [];
    const one = nearest(id, ids, 3);
    const fix = one === undefined ? `correct it or add the ${what}` : `did you mean “${one}”?`;
    return [{ file: 'story.json', path, message: `“${id}” is not the id of a ${what}: ${fix}` }];
  };
  return [
    ...landmarks.flatMap((id, index) => known('feature', features, `landmarks[${index}]`, id)),
    ...ribbon.flatMap((row, index) =>
      typeof row === 'string'
        ? known('feature', features, `ribbon[${index}]`, row)
        : row.flatMap((id, at) => known('feature', features, `ribbon[${index}][${at}]`, id)),
    ),
    ...hide.flatMap((id, index) => known('layer', layers, `view.hide[${index}]`, id)),
    ...pages.flatMap((id, index) => known('layer', layers, `pages[${index}]`, id)),
    ...(as === undefined ? [] : known('perspective', perspectives, 'view.as', as)),
    ...(names === undefined ? [] : known('language of names', languages, 'view.names', names)),
    ...disputes.flatMap((dispute, index) =>
      dispute.features.flatMap((id, at) =>
        known('feature', features, `disputes[${index}].features[${at}]`, id),
      ),
    ),
  ];
}
