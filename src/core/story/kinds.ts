import { t } from '../words/speech.ts';

/** How a kind stands in time: a standing thing is there on a day, a happening falls within a span of days. */
type Nature = 'standing' | 'happening';

/** Every kind that has a meaning here; another one is taken as standing, drawn plain, with a warning. */
export const kinds = {
  border: 'standing',
  'control-line': 'standing',
  area: 'standing',
  district: 'standing',
  enclave: 'standing',
  region: 'standing',
  corridor: 'standing',
  road: 'standing',
  settlement: 'standing',
  capital: 'standing',
  checkpoint: 'standing',
  mine: 'standing',
  pass: 'standing',
  clash: 'happening',
  meeting: 'happening',
  statement: 'happening',
  handover: 'happening',
  blockade: 'happening',
} as const satisfies Record<string, Nature>;

export type Kind = keyof typeof kinds;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** How a kind stands in time; one that isn't in the table is standing. */
export function kindNature(kind: string): Nature {
  return isKind(kind) ? kinds[kind] : 'standing';
}

/** A kind in words; of one that isn't in the table, what it calls itself. */
export function kindInWords(kind: string): string {
  return isKind(kind) ? t().kinds[kind]() : kind.charAt(0).toUpperCase() + kind.slice(1);
}
