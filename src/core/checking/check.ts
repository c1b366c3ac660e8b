import * as v from 'valibot';
import type { Fault } from '../result.ts';
import { jsonPath } from './json-path.ts';

/** Words for what a schema without a message of its own expects. */
const expected: Readonly<Record<string, string>> = {
  Array: 'must be a list',
  Object: 'must be an object',
  number: 'must be a number',
  string: 'must be text',
};

const plainMessage = (issue: v.BaseIssue<unknown>) =>
  expected[issue.expected ?? ''] ?? `must be ${issue.expected ?? 'something else'}`;

/** Checks a value; issues become faults of the file. @param at path of the value within the file */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
  at: readonly (string | number)[] = [],
): { value?: v.InferOutput<S>; faults: readonly Fault[] } {
  const result = v.safeParse(schema, value, { message: plainMessage });
  if (result.success) return { value: result.output, faults: [] };
  return {
    faults: result.issues
      .flatMap((issue) => deepest(issue))
      .map((issue) => {
        const keys = (issue.path ?? []).map((item) => item.key as string | number);
        const missing = issue.input === undefined && issue.kind === 'schema';
        const message = missing ? 'is missing: add it' : issue.message;
        return { file, path: jsonPath([...at, ...keys]), message };
      }),
  };
}

/** A union reports that no option matched. If an option got past its type, its own issues are more specific. */
function deepest(issue: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] {
  if (issue.type !== 'union' || !issue.issues) return [issue];
  const inner = issue.issues.filter((one) => (one.path?.length ?? 0) > 0);
  if (inner.length === 0) return [issue];
  return inner.flatMap(deepest).map((one) => ({
    ...one,
    path: [...(issue.path ?? []), ...(one.path ?? [])] as typeof one.path,
  }));
}
