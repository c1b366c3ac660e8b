import type { Fault } from '../result.ts';
import { parseEdtf } from '../time/edtf.ts';
import { always, hull } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';
import { isKind } from './kinds.ts';
import { conflicts, type PartOf } from './part-conflicts.ts';
import type { FeatureInput } from './schema.ts';
import type { Holder, Layer, Perspective, Shape, StoryFeature } from './story.ts';

/** The interval of an EDTF text that the schema has already found well formed. */
export function intervalOf(edtf: string): Span {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.faults);
  return parsed.value;
}

export interface LayerInput {
  readonly layer: Layer;
  readonly features: readonly FeatureInput[];
}

interface Placed {
  readonly layer: Layer;
  readonly input: FeatureInput;
  readonly path: string;
}

export interface Collected {
  readonly features: Map<string, StoryFeature>;
  readonly aliases: Map<string, string>;
  readonly faults: Fault[];
  readonly warnings: string[];
}

/** What features may say of who sees and who holds them. */
export interface Sides {
  readonly perspectives: readonly Perspective[];
  /** Undefined where the story lists none: then any text is a holder. */
  readonly holders: readonly Holder[] | undefined;
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

  const partsOf = new Map<string, Placed[]>();
  const aliases = new Map<string, string>();
  for (const one of byId.values()) {
    const { id, properties } = one.input;
    if (properties.of === undefined) continue;
    const whole = byId.get(properties.of);
    if (!whole)
      fault(
        one,
        'properties.of',
        `“${properties.of}” is the id of no feature: correct it or add the whole that it is a part of`,
      );
    else if (isInRing(id, byId))
      fault(
        one,
        'properties.of',
        properties.of === id
          ? `“${id}” is a part of itself: leave “of” out of the whole`
          : `“${id}” is a part of “${properties.of}”, which by its own “of” is a part of it: leave “of” out of the whole`,
      );
    else if (whole.input.properties.of !== undefined)
      fault(one, 'properties.of', `“${properties.of}” is a part itself: name the whole`);
    else if (whole.layer.id !== one.layer.id)
      fault(one, 'properties.of', `“${properties.of}” is in another layer: keep parts in its file`);
    else if (properties.when === undefined)
      fault(one, 'properties.when', 'is missing: a part says when it holds');
    else if (one.input.geometry === null) fault(one, 'geometry', 'is missing: a part has its own');
    else {
      partsOf.set(properties.of, [...(partsOf.get(properties.of) ?? []), one]);
      aliases.set(id, properties.of);
    }
  }

  const parts = [...partsOf].flatMap(([of, list]) =>
    list.map((placed): PartOf & { placed: Placed } => ({
      id: placed.input.id,
      of,
      interval: intervalOf(placed.input.properties.when ?? '..'),
      perspectives: perspectivesOf(placed, byId.get(of)),
      placed,
    })),
  );
  for (const { part, other, perspective } of conflicts(parts))
    fault(
      part.placed,
      'properties.when',
      `overlaps “${other.id}”, another part of “${part.of}”${perspective === '' ? '' : ` in the perspective “${perspective}”`}: end the one before the other begins, or give them perspectives of their own`,
    );

  const features = new Map<string, StoryFeature>();
  for (const one of byId.values()) {
    const { id, properties } = one.input;
    if (properties.of !== undefined) continue;
    for (const former of properties.formerIds ?? []) {
      if (byId.has(former) || aliases.has(former))
        fault(one, 'properties.formerIds', `“${former}” is the id of another feature`);
      else aliases.set(former, id);
    }
    const { kind, names, description, sources } = properties;
    for (const needed of ['names', 'kind', 'description', 'sources'] as const)
      if (properties[needed] === undefined) fault(one, `properties.${needed}`, 'is missing');
    if (!names || !kind || !description || !sources) continue;
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
      ...(precision === undefined ? {} : { precision }),
      ...(isPart && properties.description !== undefined
        ? { description: properties.description }
        : {}),
    },
  ];
}

/** The perspectives that show it, as it says itself or as its whole does; undefined for all. */
function perspectivesOf(
  one: { readonly input: FeatureInput },
  whole: { readonly input: FeatureInput } | undefined,
): readonly string[] | undefined {
  const named = one.input.properties.perspective ?? whole?.input.properties.perspective;
  return typeof named === 'string' ? [named] : named;
}

/** Whether going from whole to whole comes back to where it began. */
function isInRing(id: string, byId: ReadonlyMap<string, Placed>): boolean {
  const seen = new Set<string>();
  let at = byId.get(id)?.input.properties.of;
  while (at !== undefined && at !== id && !seen.has(at)) {
    seen.add(at);
    at = byId.get(at)?.input.properties.of;
  }
  return at === id;
}

/** Perspectives and holders that a feature names and the story doesn't know. */
function checkSides(
  { perspective, holder }: FeatureInput['properties'],
  { perspectives, holders }: Sides,
  fault: (at: string, message: string) => void,
): void {
  const known = (list: readonly { readonly id: string }[], id: string) =>
    list.some((one) => one.id === id);
  const names = (list: readonly { readonly id: string }[]) =>
    list.length === 0 ? 'it has none' : `it has ${list.map(({ id }) => `“${id}”`).join(', ')}`;
  const named = typeof perspective === 'string' ? [perspective] : (perspective ?? []);
  named.forEach((id, index) => {
    if (!known(perspectives, id))
      fault(
        `properties.perspective${typeof perspective === 'string' ? '' : `[${index}]`}`,
        `“${id}” is the id of no perspective: correct it, or add it to perspectives in story.json (${names(perspectives)})`,
      );
  });
  if (holder !== undefined && holders && !known(holders, holder))
    fault(
      'properties.holder',
      `“${holder}” is the id of no holder: correct it, or add it to holders in story.json (${names(holders)})`,
    );
}
