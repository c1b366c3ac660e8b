import type { JsonDocument } from '../checking/json-document.ts';
import { isObject } from '../checking/records.ts';

/** Keys of this format whose values are dates, or may be: those of tags in annotations. */
const dateKeys: readonly string[] = ['when', 'date', 'value'];

function rewritten(value: unknown, rewrite: (edtf: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => rewritten(one, rewrite));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && dateKeys.includes(key) ? rewrite(one) : rewritten(one, rewrite),
    ]),
  );
}

/** A document with all its dates rewritten: for the files in which this format names every key. */
export const withDates = (
  document: JsonDocument,
  rewrite: (edtf: string) => string,
): JsonDocument => ({ ...document, value: rewritten(document.value, rewrite) });
