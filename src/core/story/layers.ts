import { gatherParts, perspectivesOf, type Placed } from './parts.ts';
import { checkSides, type Sides } from './sides.ts';
import { intervalOf } from './interval-of.ts';
import type { Fault } from '../result.ts';
import { always, hull } from '../time/interval.ts';
import { isKind } from './kinds.ts';
import type { FeatureInput } from './schema.ts';
import type { Layer, Shape, StoryFeature } from './story.ts';

export interface LayerInput {
  readonly layer: Layer;
  readonly features: readonly FeatureInput[];
}

export interface Collected {
  readonly features: Map<string, StoryFeature>;
  readonly aliases: Map<string, string>;
  readonly faults: Fault[];
  readonly warnings: string[];
}

/**
 * The features of all layers by id, each with its parts; a fault for each id that stands twice or names nothing, and
 * for parts that don't fit together.
 */
export function collectFeatures(layers: readonly LayerInput[], sides: Sides): Collected {
  const faults: Fault[] = [];
  const warnings: string[] = [];
  const placed = layers.flatMap(({ layer, features }) =>
    features.map((input, index): Placed => ({ layer, input, path: `features[${index}]` })),
  );
  const fault = ({ layer, path }: Placed, at: string, message: string) =>
    faults.push({ file: layer.file, path: `${path}.${at}`, message });

  const byId = new Map<string, Placed>();
  for (const one of placed) {
    const other = byId.get(one.input.id);
    if (other)
      fault(
        one,
        'id',
        `“${one.input.id}” is the id of another feature in the layer “${other.layer.id}” too: give one of them another`,
      );
    else byId.set(one.input.id, one);
  }

  for (const one of placed)
    checkSides(one.input.properties, sides, (at, message) => fault(one, at, message));

  const { partsOf, aliases } = gatherParts(byId, fault);

  const features = new Map<string, StoryFeature>();
  for (const one of byId.values()) {
    const { id, properties } = one.input;
    if (properties.of !== undefined) continue;
    for (const former of properties.formerIds ?? []) {
      if (byId.has(former) || aliases.has(former))
        fault(one, 'properties.formerIds', `“${former}” is the id of another feature`);
      else aliases.set(former, id);
    }
    const { kind, names, local, description, sources } = properties;
    for (const needed of ['names', 'kind', 'description', 'sources'] as const)
      if (properties[needed] === undefined) fault(one, `properties.${needed}`, 'is missing');
    if (!names || !kind || !description || !sources) continue;
    local?.forEach((language, index) => {
      if (names[language] === undefined)
        fault(one, `properties.local[${index}]`, `“${language}” has no name in “names”: add one`);
    });
    const shapes = [one, ...(partsOf.get(id) ?? [])].flatMap((part) => shapeOf(part, kind, one));
    const [first, ...rest] = shapes;
    if (!first) {
      fault(one, 'geometry', 'is missing: give it one, or parts that name it with “of”');
      continue;
    }
    for (const shape of shapes)
      if (!isKind(shape.kind))
        warnings.push(
          `${one.layer.file}: ${shape.id}: “${shape.kind}” is no kind that we draw in a way of its own`,
        );
    const { when, precision, claim } = properties;
    features.set(id, {
      id,
      layer: one.layer.id,
      kind,
      names,
      interval:
        when === undefined
          ? rest.reduce((all, { interval }) => hull(all, interval), first.interval)
          : intervalOf(when),
      description,
      sources: [
        ...sources,
        ...(partsOf.get(id) ?? []).flatMap(({ input }) => input.properties.sources ?? []),
      ],
      shapes: [first, ...rest],
      ...(when === undefined ? {} : { when }),
      ...(precision === undefined ? {} : { precision }),
      ...(claim === undefined ? {} : { claim }),
      ...(local === undefined ? {} : { local }),
    });
  }
  return { features, aliases, faults, warnings };
}

/** What is drawn of a feature or of a part; what the part leaves out is as its whole has it. */
function shapeOf({ input }: Placed, kind: string, whole: Placed): Shape[] {
  const { id, geometry, properties } = input;
  if (geometry === null) return [];
  const { when } = properties;
  const precision = properties.precision ?? whole.input.properties.precision;
  const isPart = input !== whole.input;
  const perspectives = perspectivesOf({ input }, whole);
  const delimited = properties.delimited ?? whole.input.properties.delimited;
  const holder = properties.holder ?? whole.input.properties.holder;
  return [
    {
      id,
      geometry,
      kind: properties.kind ?? kind,
      interval: when === undefined ? always : intervalOf(when),
      ...(when === undefined ? {} : { when }),
      ...(perspectives === undefined ? {} : { perspectives }),
      ...(holder === undefined ? {} : { holder }),
      ...(delimited === undefined ? {} : { delimited }),
      ...(precision === undefined ? {} : { precision }),
      ...(isPart && properties.description !== undefined
        ? { description: properties.description }
        : {}),
    },
  ];
}
