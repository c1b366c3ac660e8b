import type { FeatureInput } from './schema.ts';
import type { Holder, Perspective } from './story.ts';

/** The ids that features may refer to. */
export interface KnownIds {
  readonly perspectives: readonly Perspective[];
  /** Undefined if the story lists none: then any text is a holder. */
  readonly holders: readonly Holder[] | undefined;
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
    if (!known(perspectives, id))
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
