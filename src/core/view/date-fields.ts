import type { Result } from '../result.ts';
import { parseEdtf } from '../time/edtf.ts';
import { t } from '../i18n/i18n.ts';

/** The two text fields of the date window. Each holds one EDTF date or `..`. */
export interface DateFields {
  readonly from: string;
  readonly to: string;
}

/** Field values for a View's date: the ends of an interval, or one date twice. */
export function fieldsOf(date: string): DateFields {
  const [from = '', to] = date.split('/');
  return to === undefined ? { from, to: from } : { from: from || '..', to: to || '..' };
}

export interface FieldFault {
  readonly field: 'from' | 'to';
  readonly message: string;
}

/**
 * Parses the fields. An interval in either field sets both; if both have one, the field in `changed` wins.
 * @param changed the field that the reader edited
 */
export function dateOf(fields: DateFields, changed: 'from' | 'to'): Result<string, FieldFault> {
  const pasted = fields[changed].trim();
  const { from, to } = pasted.includes('/')
    ? fieldsOf(pasted)
    : { from: fields.from.trim(), to: fields.to.trim() };
  for (const [field, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const parsed = parseEdtf(text);
    if (!parsed.ok || text.includes('/')) {
      const message = parsed.ok ? t().dates.severalDates({ text }) : t().dates.invalid({ text });
      return { ok: false, faults: { field, message } };
    }
  }
  const date = from === to ? from : `${from}/${to}`;
  const whole = parseEdtf(date);
  if (whole.ok) return { ok: true, value: date };
  return { ok: false, faults: { field: changed, message: t().dates.reversed() } };
}
