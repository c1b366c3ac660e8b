import type * as v from 'valibot';

/** What schemas that depend on their input may be: for JSON Schema, which can't see that. */
const choices = new WeakMap<object, readonly v.GenericSchema[]>();

/** Notes the schemas that one may be. @returns it */
export function withChoices<S extends v.GenericSchema>(
  schema: S,
  options: readonly v.GenericSchema[],
): S {
  choices.set(schema, options);
  return schema;
}

export const choicesOf = (schema: object): readonly v.GenericSchema[] | undefined =>
  choices.get(schema);
