import type { AnnotationFaults } from './annotation-faults.ts';
import type { Fault } from '../result.ts';
import type { featureFaults } from './feature-faults.ts';
import type { referenceFaults } from './references.ts';
import type { AnnotationsInput, HeadInput, LayerFileInput } from './schema.ts';

/** Checks a file's content against its type; reports faults. */
export type Check<T> = (
  json: unknown,
  file: string,
) => { readonly value?: T; readonly faults: readonly Fault[] };

/** How the JSON files of a story are checked, one by one and together. */
export interface StoryChecks {
  readonly head: Check<HeadInput>;
  readonly annotations: Check<AnnotationsInput>;
  readonly layer: Check<LayerFileInput>;
  readonly features: typeof featureFaults;
  readonly references: typeof referenceFaults;
  /** Texts of annotation faults. */
  readonly annotationFaults: AnnotationFaults;
}

/** @param list a property whose value is a list in every file of this type */
const hasList =
  (list: string): Check<never> =>
  (json, file) =>
    Array.isArray((json as Record<string, unknown> | null)?.[list])
      ? { value: json as never, faults: [] }
      : { faults: [{ file, path: list, message: 'is missing' }] };

/**
 * For files that were checked by the build and are addressed by a hash of their content. A host may still answer with
 * something else, such as a page about an error.
 */
export const checkedBefore: StoryChecks = {
  head: hasList('layers'),
  annotations: hasList('items'),
  layer: hasList('features'),
  features: () => ({ faults: [], warnings: [] }),
  references: () => [],
  // Not expected after the build's check; if it happens, the fault at least has a name.
  annotationFaults: new Proxy({} as AnnotationFaults, { get: (_, name) => () => String(name) }),
};
