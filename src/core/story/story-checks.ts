import type { AnnotationFaults } from './annotation-faults.ts';
import type { Fault } from '../result.ts';
import type { featureFaults } from './feature-faults.ts';
import type { referenceFaults } from './references.ts';
import type { AnnotationsInput, HeadInput, LayerFileInput } from './schema.ts';

/** A file's content as what it should be, where it is, and what is wrong with it. */
export type Check<T> = (
  json: unknown,
  file: string,
) => { readonly value?: T; readonly faults: readonly Fault[] };

/** How the JSON files of a story are looked at, each alone and then together, when it is put together. */
export interface StoryChecks {
  readonly head: Check<HeadInput>;
  readonly annotations: Check<AnnotationsInput>;
  readonly layer: Check<LayerFileInput>;
  readonly features: typeof featureFaults;
  readonly references: typeof referenceFaults;
  /** How it is said what is wrong with an annotation. */
  readonly annotationFaults: AnnotationFaults;
}

const trust: Check<never> = (json) => ({ value: json as never, faults: [] });

/** For files that have been checked before, and come by an address that is of their content alone. */
export const checkedBefore: StoryChecks = {
  head: trust,
  annotations: trust,
  layer: trust,
  features: () => ({ faults: [], warnings: [] }),
  references: () => [],
  // None was wrong: if one is now, its fault has at least a name.
  annotationFaults: new Proxy({} as AnnotationFaults, { get: (_, name) => () => String(name) }),
};
