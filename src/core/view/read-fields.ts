import { timeline } from '../i18n/i18n.ts';
import type { Result } from '../result.ts';
import { edtfOfText } from '../time/date-text.ts';
import { readEdtf } from '../time/edtf.ts';
import { fieldsOf, type DateFields } from './date-fields.ts';

export interface FieldFault {
  readonly field: keyof DateFields;
  readonly why: 'invalid' | 'severalDates' | 'reversed';
  /** What the field says. */
  readonly text: string;
}

/** What is wrong with a field and how to correct it, in the language in use. */
export const faultMessage = ({ why, text }: FieldFault): string => timeline().fields[why]({ text });

function faultIn(field: keyof DateFields, written: string, date: string): FieldFault[] {
  const isInterval = date.includes('/');
  if (readEdtf(date) && !isInterval) return [];
  const why = isInterval && readEdtf(date) ? 'severalDates' : 'invalid';
  return [{ field, why, text: written.trim() }];
}

/**
 * Parses the fields, each in EDTF or with the name of a month. An interval in either field sets both; if both have one,
 * the field in `changed` wins. Where the end would be before the start, the other field follows the changed one.
 * @param changed the field that the reader edited
 * @returns an EDTF date, or all faults: at most one per field
 */
export function readFields(
  fields: DateFields,
  changed: keyof DateFields,
): Result<string, readonly FieldFault[]> {
  const pasted = fields[changed].trim();
  const written = pasted.split('/').length === 2 ? fieldsOf(pasted) : fields;
  const [from, to] = [edtfOfText(written.from), edtfOfText(written.to)];
  const faults = [...faultIn('from', written.from, from), ...faultIn('to', written.to, to)];
  if (faults.length > 0) return { ok: false, faults };
  const date = from === to ? from : `${from}/${to}`;
  if (readEdtf(date)) return { ok: true, value: date };
  if (written === fields) return { ok: true, value: changed === 'from' ? from : to };
  return { ok: false, faults: [{ field: changed, why: 'reversed', text: written[changed] }] };
}
