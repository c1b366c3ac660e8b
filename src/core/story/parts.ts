import type { FeatureInput } from '../checking/schema.ts';
import type { Layer } from './story.ts';

/** A feature with its file and index. */
export interface LocatedFeature {
  readonly layer: Layer;
  readonly input: FeatureInput;
  readonly path: string;
}

/** Whether a part is valid for a whole. Otherwise it is dropped; the check of files reports it. */
export function isPartOf({ layer, input }: LocatedFeature, whole: LocatedFeature): boolean {
  return (
    whole.input.properties.of === undefined &&
    whole.layer.id === layer.id &&
    input.properties.when !== undefined &&
    input.geometry !== null
  );
}

/** The parts of each whole, by its id, and the ids that resolve to the whole. */
export function groupParts(byId: ReadonlyMap<string, LocatedFeature>): {
  partsOf: ReadonlyMap<string, readonly LocatedFeature[]>;
  aliases: Map<string, string>;
} {
  const partsOf = new Map<string, LocatedFeature[]>();
  const aliases = new Map<string, string>();
  for (const one of byId.values()) {
    const { id, properties } = one.input;
    const whole = byId.get(properties.of ?? '');
    if (!whole || !isPartOf(one, whole)) continue;
    partsOf.set(whole.input.id, [...(partsOf.get(whole.input.id) ?? []), one]);
    aliases.set(id, whole.input.id);
  }
  return { partsOf, aliases };
}

/** The perspectives that show a part, from itself or its whole; undefined for all. */
export function perspectivesOf(
  one: { readonly input: FeatureInput },
  whole: { readonly input: FeatureInput } | undefined,
): readonly string[] | undefined {
  const named = one.input.properties.perspective ?? whole?.input.properties.perspective;
  return typeof named === 'string' ? [named] : named;
}
