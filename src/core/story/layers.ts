import type { Fault } from '../result.ts';
import { parseEdtf } from '../time/edtf.ts';
import { always, type Interval } from '../time/interval.ts';
import { isKind } from './kinds.ts';
import type { FeatureInput } from './schema.ts';
import type { Layer, StoryFeature } from './story.ts';

/** The interval of an EDTF text that the schema has already found well formed. */
export function intervalOf(edtf: string): Interval {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.faults);
  return parsed.value;
}

/** The features of all layers by id, with a fault for each id that stands twice. */
export function collectFeatures(
  layers: readonly { readonly layer: Layer; readonly features: readonly FeatureInput[] }[],
): { features: Map<string, StoryFeature>; faults: Fault[]; warnings: string[] } {
  const features = new Map<string, StoryFeature>();
  const faults: Fault[] = [];
  const warnings: string[] = [];
  for (const { layer, features: inputs } of layers) {
    inputs.forEach(({ id, geometry, properties }, index) => {
      const other = features.get(id);
      if (other) {
        faults.push({
          file: layer.file,
          path: `features[${index}].id`,
          message: `“${id}” is the id of another feature in the layer “${other.layer}” too: give one of them another`,
        });
        return;
      }
      const { kind, names, when, precision, description, claim, sources } = properties;
      if (!isKind(kind))
        warnings.push(
          `${layer.file}: features[${index}]: “${kind}” is no kind that we draw in a way of its own`,
        );
      features.set(id, {
        id,
        layer: layer.id,
        geometry,
        kind,
        names,
        interval: when === undefined ? always : intervalOf(when),
        description,
        sources,
        ...(when === undefined ? {} : { when }),
        ...(precision === undefined ? {} : { precision }),
        ...(claim === undefined ? {} : { claim }),
      });
    });
  }
  return { features, faults, warnings };
}
