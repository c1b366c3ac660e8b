import { check } from './check.ts';
import type { FileChecks } from './file-checks.ts';
import { annotationsSchema, layerSchema, storySchema } from './schema.ts';

/** The checks that every story passes once: when it is built, or at each change while it is written. */
export const bySchema: FileChecks = {
  head: (json, file) => check(storySchema, json, file),
  annotations: (json, file) => check(annotationsSchema, json, file),
  layer: (json, file) => check(layerSchema, json, file),
};
