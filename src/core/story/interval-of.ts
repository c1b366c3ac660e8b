import { parseEdtf } from '../time/edtf.ts';
import type { Span } from '../time/presence.ts';

/** The interval of an EDTF text that the schema has already validated. */
export function intervalOf(edtf: string): Span {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.faults);
  return parsed.value;
}
