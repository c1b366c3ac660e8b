import { isId, reserved } from '../checking/values.ts';
import { slugOf } from './slug.ts';

/** What the id of a feature is made from. */
export interface Identified {
  /** Its id as written: a text or number, in `id` or in a property that means one. */
  readonly written: string | undefined;
  /** Whether it is the feature’s own `id`, of which two alike are a mistake. */
  readonly isOwn: boolean;
  readonly name: string;
  /** EDTF. */
  readonly when: string | undefined;
}

export interface Identity {
  readonly id: string;
  /** The written id, if it can’t be an id here. */
  readonly sourceId?: string;
}

/** Numbers alone say nothing, and are others in the next version of someone’s data. */
const hasLetter = /[a-z]/;

/** Leaves room for what tells two apart. */
const longestName = 70;

const isUsable = (id: string | undefined): id is string =>
  id !== undefined && hasLetter.test(id) && isId(id) && !reserved.includes(id);

/** How often each of these texts is there. */
function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** An id that comes from a name alone. */
function baseOf(name: string): string {
  const slug = slugOf(name).slice(0, longestName).replace(/-+$/, '');
  return isUsable(slug) ? slug : slug === '' ? 'place' : `${slug}-place`;
}

/**
 * Ids for features: their own where they can be ids here, otherwise made from their names. Names that several have are
 * followed by their ids in the data, or else by their dates, or else by a number, so that they change as little as
 * possible when features are added.
 */
export function identitiesOf(features: readonly Identified[]): readonly Identity[] {
  const usable = countsOf(features.flatMap(({ written }) => (isUsable(written) ? [written] : [])));
  const ownOf = ({ written, isOwn }: Identified) =>
    isUsable(written) && (isOwn || usable.get(written) === 1) ? written : undefined;
  const taken = new Set(features.flatMap((one) => ownOf(one) ?? []));
  const bases = countsOf(
    features.flatMap((one) => (ownOf(one) === undefined ? [baseOf(one.name)] : [])),
  );
  return features.map((one): Identity => {
    const own = ownOf(one);
    if (own !== undefined) return { id: own };
    const base = baseOf(one.name);
    const isShared = (bases.get(base) ?? 0) > 1;
    const endings = [one.written, one.when].flatMap((text) => {
      const ending = slugOf(text ?? '').slice(0, 24);
      return ending === '' ? [] : [`${base}-${ending}`];
    });
    const wanted = [...(isShared ? endings : [base, ...endings]), base].find(
      (id) => isUsable(id) && !taken.has(id),
    );
    const id = wanted ?? numbered(base, taken);
    taken.add(id);
    return { id, ...(one.written === undefined ? {} : { sourceId: one.written }) };
  });
}

function numbered(base: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}
