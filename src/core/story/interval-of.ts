import { readEdtf } from '../time/edtf.ts';
import type { Span } from '../time/presence.ts';

/** The interval of an EDTF text that the schema has already validated. */
export function intervalOf(edtf: string): Span {
  const span = readEdtf(edtf);
  if (!span) throw new Error(edtf);
  return span;
}
