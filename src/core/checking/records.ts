import * as v from 'valibot';
import { nearest, suggestion } from './nearest.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON, and not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object as it is; an empty one in place of anything else, which has been reported. */
export const objectOr = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** Objects that have no other keys than theirs: for JSON Schema, which can't see that. */
export const closedRecords = new WeakSet<object>();

/**
 * An object with these keys and no other: an unknown one is a fault that names the nearest known one. Valibot's own
 * strict objects report one unknown key at a time.
 * @param reasons what to say of keys that are unknown for a reason, in place of the nearest known one
 */
export function record<const Entries extends v.ObjectEntries>(
  entries: Entries,
  reasons: Readonly<Record<string, string>> = {},
) {
  const known = Object.keys(entries);
  const closed = v.looseObject(entries);
  closedRecords.add(closed);
  const checked = v.pipe(
    v.custom(isObject, 'must be an object'),
    closed,
    v.rawCheck(({ dataset, addIssue }) => {
      const value = objectOr(dataset.value);
      for (const key of Object.keys(value).filter((name) => !known.includes(name)))
        addIssue({
          message: Object.hasOwn(reasons, key)
            ? (reasons[key] ?? '')
            : `is not a known key: ${suggestion(key, known)}`,
          path: [{ type: 'object', origin: 'key', input: value, key, value: value[key] }],
        });
    }),
  );
  // With the type of what is known: whatever else there is has been reported.
  return checked as unknown as v.ObjectSchema<Entries, 'must be an object'>;
}

/** Unknown keys of an object that are within two letters of a known one: probably misspelt. */
export function misspelt(
  value: object,
  known: readonly string[],
): readonly { readonly key: string; readonly meant: string }[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .flatMap((key) => {
      const meant = nearest(key, known, 2);
      return meant === undefined ? [] : [{ key, meant }];
    });
}
