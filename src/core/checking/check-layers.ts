import type { Fault } from '../result.ts';
import type { LocatedFeature } from '../story/parts.ts';
import type { Layer } from '../story/story.ts';
import { check } from './check.ts';
import { geometryFaults } from './geometry-warnings.ts';
import type { JsonDocument } from './json-document.ts';
import type { FormatVersion } from '../story/format-version.ts';
import { featureSchema, featureSchema1, layerSchema } from './schema.ts';
import { isId, reserved } from './values.ts';

/** What a story's layer files contain. */
export interface CheckedLayers {
  /** Features whose structure is right, each with its properties as written. */
  readonly located: readonly (LocatedFeature & { readonly written: object })[];
  /** Ids of the other features with their files: they may still be referred to. */
  readonly faulty: ReadonlyMap<string, string>;
  /** Files with features whose ids are missing, wrong or given twice. */
  readonly unsure: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

const idOf = (feature: unknown): string | undefined => {
  const id = (feature as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' && isId(id) && !reserved.includes(id) ? id : undefined;
};

const schemas = { 1: featureSchema1, 2: featureSchema } as const;

function featureOf(raw: unknown, index: number, layer: Layer, version: FormatVersion) {
  const checked = check(schemas[version], raw, layer.file, ['features', index]);
  const geometry = checked.value?.geometry;
  const path = `features[${index}]`;
  const tooMany = geometry ? geometryFaults(geometry) : [];
  return {
    input: tooMany.length > 0 ? undefined : checked.value,
    path,
    faults: [
      ...checked.faults,
      ...tooMany.map((one) => ({
        file: layer.file,
        path: `${path}.geometry.${one.path}`,
        message: one.message,
      })),
    ],
  };
}

/**
 * Checks layer files one feature at a time, so that a fault in one doesn't hide those of others.
 * @param layers in the story's order
 */
export function checkLayers(
  layers: readonly Layer[],
  documents: ReadonlyMap<string, JsonDocument>,
  version: FormatVersion,
): CheckedLayers {
  const faults: Fault[] = [];
  const located: (LocatedFeature & { readonly written: object })[] = [];
  const faulty = new Map<string, string>();
  const unsure = new Set<string>();
  const seen = new Set<string | undefined>();
  for (const layer of layers) {
    const value = documents.get(layer.file)?.value;
    if (value === undefined) continue;
    faults.push(...check(layerSchema, value, layer.file).faults);
    const list = (value as { readonly features?: unknown } | null)?.features;
    for (const [index, raw] of (Array.isArray(list) ? (list as unknown[]) : []).entries()) {
      const one = featureOf(raw, index, layer, version);
      faults.push(...one.faults);
      const { input, path } = one;
      const id = idOf(raw);
      if (id !== undefined && seen.has(id)) unsure.add(layer.file);
      seen.add(id);
      if (input)
        located.push({ layer, input, path, written: (raw as { properties: object }).properties });
      else if (id !== undefined) faulty.set(id, layer.file);
      else unsure.add(layer.file);
    }
  }
  return { located, faulty, unsure, faults };
}
