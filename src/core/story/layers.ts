import { groupParts, perspectivesOf, type LocatedFeature } from './parts.ts';
import { mainLanguageOf } from './names.ts';
import { intervalOf } from './interval-of.ts';
import { always, hull } from '../time/interval.ts';
import type { FeatureInput } from '../checking/schema.ts';
import { pieceId, simpleGeometries } from './simple-geometries.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { Layer, Shape, StoryFeature } from './story.ts';

export interface LayerInput {
  readonly layer: Layer;
  readonly features: readonly FeatureInput[];
}

/** The features of all layers, each with its file and index. */
export function locateFeatures(layers: readonly LayerInput[]): readonly LocatedFeature[] {
  return layers.flatMap(({ layer, features }) =>
    features.map((input, index): LocatedFeature => ({ layer, input, path: `features[${index}]` })),
  );
}

/** How a story's features are read. */
export interface FeatureReading {
  /** Language of the names that stand in for missing ones. */
  readonly language: string;
  readonly kindOf: (id: string) => Kind;
  /** A point with a single date is an event, unless its kind says otherwise. */
  readonly hasEventsByDate: boolean;
  /** Full sizes of simplified shapes, by id. */
  readonly sizes?: ReadonlyMap<string, number>;
}

/**
 * Features by id, each with its parts, and the other ids that resolve to them. Features that don't fit are dropped.
 * @param reading how names and kinds are read
 */
export function collectFeatures(
  placed: readonly LocatedFeature[],
  reading: FeatureReading,
): {
  readonly features: Map<string, StoryFeature>;
  readonly aliases: Map<string, string>;
} {
  const byId = new Map<string, LocatedFeature>();
  for (const one of placed) if (!byId.has(one.input.id)) byId.set(one.input.id, one);
  const { partsOf, aliases } = groupParts(byId);

  const features = new Map<string, StoryFeature>();
  for (const one of byId.values()) {
    const { id, properties } = one.input;
    if (properties.of !== undefined) continue;
    for (const former of properties.formerIds ?? []) aliases.set(former, id);
    const { kind, names, shortNames, local, description = '', sources = [] } = properties;
    if (!names || !kind) continue;
    const shapes = [one, ...(partsOf.get(id) ?? [])].flatMap((part) =>
      shapesOf(part, kind, one, reading),
    );
    const [first, ...rest] = shapes;
    if (!first) continue;
    const { when, precision, claim, sourceId, media } = properties;
    features.set(id, {
      id,
      layer: one.layer.id,
      kind: reading.kindOf(kind),
      names,
      mainLanguage: mainLanguageOf(names, reading.language),
      interval:
        when === undefined
          ? rest.reduce((all, { interval }) => hull(all, interval), first.interval)
          : intervalOf(when),
      description,
      sources: [
        ...sources,
        ...(partsOf.get(id) ?? []).flatMap(({ input }) => input.properties.sources ?? []),
      ],
      written: properties,
      shapes: [first, ...rest],
      ...(when === undefined ? {} : { when }),
      ...(precision === undefined ? {} : { precision }),
      ...(claim === undefined ? {} : { claim }),
      ...(sourceId === undefined ? {} : { sourceId }),
      ...(media === undefined ? {} : { media }),
      ...(local === undefined ? {} : { local }),
      ...(shortNames === undefined ? {} : { shortNames }),
    });
  }
  return { features, aliases };
}

function sizeIn(sizes: FeatureReading['sizes'], shape: string): Pick<Shape, 'size'> {
  const size = sizes?.get(shape);
  return size === undefined ? {} : { size };
}

/** The shapes of a feature or part. Fields that a part leaves out come from its whole. */
function shapesOf(
  { input }: LocatedFeature,
  wholeKind: string,
  whole: LocatedFeature,
  { kindOf, hasEventsByDate, sizes }: FeatureReading,
): Shape[] {
  const { id, geometry, properties } = input;
  if (geometry === null) return [];
  const { when } = properties;
  const precision = properties.precision ?? whole.input.properties.precision;
  const isPart = input !== whole.input;
  const kind = kindOf(properties.kind ?? wholeKind);
  const isDate = when !== undefined && !when.includes('/');
  const perspectives = perspectivesOf({ input }, whole);
  const delimited = properties.delimited ?? whole.input.properties.delimited;
  const holder = properties.holder ?? whole.input.properties.holder;
  return simpleGeometries(geometry).map((piece, index): Shape => ({
    id: pieceId(id, index),
    geometry: piece.geometry,
    ...sizeIn(sizes, pieceId(id, index)),
    kind,
    nature:
      kind.nature ??
      (hasEventsByDate && isDate && piece.geometry.type === 'Point' ? 'event' : 'lasting'),
    interval: when === undefined ? always : intervalOf(when),
    written: properties,
    ...(when === undefined ? {} : { when }),
    ...(perspectives === undefined ? {} : { perspectives }),
    ...(holder === undefined ? {} : { holder }),
    ...(delimited === undefined ? {} : { delimited }),
    ...(precision === undefined ? {} : { precision }),
    ...(isPart && properties.description !== undefined
      ? { description: properties.description }
      : {}),
  }));
}
