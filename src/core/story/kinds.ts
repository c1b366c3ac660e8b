/** What a kind of feature is: how it stands in time, and its name in words. Drawings are chosen by it too. */
export interface KindInfo {
  /** A standing thing is there on a day; a happening falls within a span of days. */
  readonly nature: 'standing' | 'happening';
  readonly words: string;
}

const standing = (words: string): KindInfo => ({ nature: 'standing', words });
const happening = (words: string): KindInfo => ({ nature: 'happening', words });

/** Every kind that has a meaning here; another one is taken as standing, drawn plain, with a warning. */
export const kinds = {
  border: standing('Border'),
  'control-line': standing('Line of control'),
  area: standing('Area'),
  district: standing('District'),
  enclave: standing('Enclave'),
  region: standing('Region'),
  corridor: standing('Corridor'),
  road: standing('Road'),
  settlement: standing('Town or village'),
  capital: standing('Capital'),
  checkpoint: standing('Checkpoint'),
  mine: standing('Mine'),
  pass: standing('Mountain pass'),
  clash: happening('Clash'),
  meeting: happening('Talks'),
  statement: happening('Statement'),
  handover: happening('Handover'),
  blockade: happening('Blockade'),
} as const satisfies Record<string, KindInfo>;

export type Kind = keyof typeof kinds;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** What is known of a kind; of one that isn't in the table, that it is standing and what it calls itself. */
export function kindInfo(kind: string): KindInfo {
  return isKind(kind) ? kinds[kind] : standing(kind.charAt(0).toUpperCase() + kind.slice(1));
}
