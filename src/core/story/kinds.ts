import { t } from '../words/speech.ts';

/** What a kind of feature is. Drawings are chosen by it too. */
interface KindInfo {
  /** A standing thing is there on a day; a happening falls within a span of days. */
  readonly nature: 'standing' | 'happening';
}

const standing: KindInfo = { nature: 'standing' };
const happening: KindInfo = { nature: 'happening' };

/** Every kind that has a meaning here; another one is taken as standing, drawn plain, with a warning. */
export const kinds = {
  border: standing,
  'control-line': standing,
  area: standing,
  district: standing,
  enclave: standing,
  region: standing,
  corridor: standing,
  road: standing,
  settlement: standing,
  capital: standing,
  checkpoint: standing,
  mine: standing,
  pass: standing,
  clash: happening,
  meeting: happening,
  statement: happening,
  handover: happening,
  blockade: happening,
} as const satisfies Record<string, KindInfo>;

export type Kind = keyof typeof kinds;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** How a kind stands in time; one that isn't in the table is standing. */
export function kindNature(kind: string): KindInfo['nature'] {
  return isKind(kind) ? kinds[kind].nature : 'standing';
}

/** A kind in words; of one that isn't in the table, what it calls itself. */
export function kindInWords(kind: string): string {
  return isKind(kind) ? t().kinds[kind]() : kind.charAt(0).toUpperCase() + kind.slice(1);
}
