import * as v from 'valibot';
import type { Fault } from '../result.ts';

/** Formats a JSON path such as `features[2].properties.when`. */
function jsonPath(keys: readonly (string | number)[]): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}

/** Checks a value; issues become faults of the file. */
export function check<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: string,
): { value?: v.InferOutput<S>; faults: readonly Fault[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, faults: [] };
  return {
    faults: result.issues
      .flatMap((issue) => deepest(issue))
      .map((issue) => {
        const keys = (issue.path ?? []).map((item) => item.key as string | number);
        const missing = issue.input === undefined && issue.kind === 'schema';
        return { file, path: jsonPath(keys), message: missing ? 'is missing' : issue.message };
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
