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
