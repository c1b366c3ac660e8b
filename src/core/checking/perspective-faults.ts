import type { FeatureInput } from './schema.ts';
import type { Holder, Perspective } from '../story/story.ts';

/** The ids that features may refer to. */
export interface KnownIds {
  /** Undefined if they can’t be told. */
  readonly perspectives: readonly Pick<Perspective, 'id'>[] | undefined;
  /** Undefined if the story lists none: then any text is a holder. */
  readonly holders: readonly Pick<Holder, 'id'>[] | undefined;
}

/** Faults: perspectives and holders that the story doesn't define. */
export function perspectiveFaults(
  { perspective, holder }: FeatureInput['properties'],
  { perspectives, holders }: KnownIds,
  fault: (at: string, message: string) => void,
): void {
  const known = (list: readonly { readonly id: string }[], id: string) =>
    list.some((one) => one.id === id);
  const names = (list: readonly { readonly id: string }[]) =>
    list.length === 0 ? 'it has none' : `it has ${list.map(({ id }) => `“${id}”`).join(', ')}`;
  const named = typeof perspective === 'string' ? [perspective] : (perspective ?? []);
  named.forEach((id, index) => {
    if (perspectives && !known(perspectives, id))
      fault(
        `properties.perspective${typeof perspective === 'string' ? '' : `[${index}]`}`,
        `“${id}” is not the id of a perspective: correct it, or add it to perspectives in story.json (${names(perspectives)})`,
      );
  });
  if (holder !== undefined && holders && !known(holders, holder))
    fault(
      'properties.holder',
      `“${holder}” is not the id of a holder: correct it, or add it to holders in story.json (${names(holders)})`,
    );
}
