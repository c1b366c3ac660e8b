import { hasOffset } from '../time/edtf-date.ts';
import { parseEdtf } from '../checking/parse-edtf.ts';
import { decoded } from '../view/codec.ts';
import { keys } from '../view/keys.ts';
import type { WrittenTarget } from '../story/article.ts';

/** What a link within the story means: a phrase’s target, another view, or a fault. */
export type OwnLink =
  { readonly target: WrittenTarget } | { readonly href: string } | { readonly fault: string };

const keyNames: readonly string[] = keys.map(({ key }) => key);

/** Keys of links that say what a phrase means. */
const meanings = ['feature', 'date', 'claim', 'dispute'] as const;

/** The parts of a fragment as key and value; what has no `=` is the id of a feature. */
function partsOf(fragment: string): readonly (readonly [key: string, value: string])[] {
  return fragment
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [, key, value] = /^([a-z-]+)=(.*)$/s.exec(part) ?? [];
      return key === undefined
        ? ['feature', decoded(part) ?? part]
        : [key, decoded(value ?? '') ?? ''];
    });
}

/** Reads the fragment of a link in the text, such as `sotk&date=2023-05-11`. @param fragment without `#` */
export function readOwnLink(fragment: string): OwnLink {
  const parts = partsOf(fragment);
  const values = (wanted: string) =>
    parts.flatMap(([key, value]) => (key === wanted ? [value] : []));
  const others = parts.filter(([key]) => !meanings.some((meaning) => meaning === key));
  const [other] = others;
  if (other) {
    if (others.every(([key]) => keyNames.includes(key))) return { href: `#${fragment}` };
    const known = [...new Set([...meanings, ...keyNames])].map((key) => `“${key}”`).join(', ');
    return { fault: `the link “#${fragment}” has an unknown key “${other[0]}” (known: ${known})` };
  }
  const [dates, claims] = [values('date'), values('claim')];
  if (parts.length === 0) return { fault: 'the link “#” leads nowhere: write the id of a feature' };
  if (dates.length > 1 || claims.length > 1)
    return {
      fault: `the link “#${fragment}” has two ${dates.length > 1 ? 'dates' : 'claims'}: remove one`,
    };
  const [date] = dates;
  const [claim] = claims;
  const parsed = date === undefined ? undefined : parseEdtf(date);
  if (parsed && !parsed.ok) return { fault: `in a link, ${parsed.faults}` };
  if (date !== undefined && hasOffset(date))
    return {
      fault: `in a link, “${date}” says how far its clocks are ahead of UTC: write what the clocks of the story’s time zone show, such as 2023-05-11T09:30`,
    };
  return {
    target: {
      features: [...new Set(values('feature'))],
      disputes: values('dispute'),
      ...(date === undefined ? {} : { date }),
      ...(claim === undefined ? {} : { claim }),
    },
  };
}

/** The view that such a target is a link to, where it can’t mark a phrase. */
export const hrefOfTarget = ({ features: [feature], date }: WrittenTarget): string | undefined =>
  feature !== undefined ? `#feature=${feature}` : date !== undefined ? `#date=${date}` : undefined;
