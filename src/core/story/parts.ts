import type { FeatureInput } from './schema.ts';
import type { Layer } from './story.ts';

/** A feature where it stands. */
export interface FeatureAt {
  readonly layer: Layer;
  readonly input: FeatureInput;
  readonly path: string;
}

/** Whether a part can be one of that whole: else it is left out, and its faults are told where files are checked. */
export function isPartOf({ layer, input }: FeatureAt, whole: FeatureAt): boolean {
  return (
    whole.input.properties.of === undefined &&
    whole.layer.id === layer.id &&
    input.properties.when !== undefined &&
    input.geometry !== null
  );
}

/** The parts of each whole, by its id, and the ids under which it is found by them. */
export function groupParts(byId: ReadonlyMap<string, FeatureAt>): {
  partsOf: ReadonlyMap<string, readonly FeatureAt[]>;
  aliases: Map<string, string>;
} {
  const partsOf = new Map<string, FeatureAt[]>();
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

/** The perspectives that show it, as it says itself or as its whole does; undefined for all. */
export function perspectivesOf(
  one: { readonly input: FeatureInput },
  whole: { readonly input: FeatureInput } | undefined,
): readonly string[] | undefined {
  const named = one.input.properties.perspective ?? whole?.input.properties.perspective;
  return typeof named === 'string' ? [named] : named;
}
