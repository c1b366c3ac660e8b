import { annotationFaults } from './annotation-faults.ts';
import { check } from './check.ts';
import { featureFaults } from './feature-faults.ts';
import { referenceFaults } from './references.ts';
import { annotationsSchema, layerSchema, storySchema } from './schema.ts';
import type { StoryChecks } from './story-checks.ts';

/** Checks that every story passes once: during the build, or after each change in development. */
export const allChecks: StoryChecks = {
  head: (json, file) => check(storySchema, json, file),
  annotations: (json, file) => check(annotationsSchema, json, file),
  layer: (json, file) => check(layerSchema, json, file),
  features: featureFaults,
  references: referenceFaults,
  annotationFaults,
};
