import type { FeatureState, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { expressionFeature } from './evaluate.ts';
import type { ProjectedGeometry, Projection } from './projection.ts';
import type { Drawable } from './shapes.ts';

const kept = new WeakMap<object, readonly Drawable[]>();

/** The features of a base-map file; cached, because most pictures use the same files. */
function baseDrawables(data: FeatureCollection): readonly Drawable[] {
  const known = kept.get(data);
  if (known) return known;
  const made = data.features.map((feature): Drawable => ({
    feature: expressionFeature(feature as Feature<Geometry, object>),
    geometry: feature.geometry,
    state: {},
    shape: undefined,
  }));
  kept.set(data, made);
  return made;
}

/** Whether a source contains the story's shapes, not the base map. */
export const isStorySource = (source: string) => source.startsWith('story');

/** The features of a style's sources, and their projected geometry. Cached. */
export class StyleSources {
  readonly #style: StyleSpecification;
  readonly #files: Readonly<Record<string, FeatureCollection>>;
  readonly #stateOf: (shape: string) => FeatureState;
  readonly #projection: Projection;
  readonly #drawables = new Map<string, readonly Drawable[]>();
  readonly #projectedGeometries = new Map<Geometry, ProjectedGeometry>();

  /** @param files file sources of the style; those that failed to load are left out */
  constructor(
    style: StyleSpecification,
    files: Readonly<Record<string, FeatureCollection>>,
    stateOf: (shape: string) => FeatureState,
    projection: Projection,
  ) {
    this.#style = style;
    this.#files = files;
    this.#stateOf = stateOf;
    this.#projection = projection;
  }

  /** A feature's geometry in the picture. */
  readonly projectedOf = ({ geometry }: Drawable): ProjectedGeometry => {
    const known = this.#projectedGeometries.get(geometry);
    if (known) return known;
    const projected = this.#projection.projected(geometry);
    this.#projectedGeometries.set(geometry, projected);
    return projected;
  };

  /** The features of a source, in order. */
  of(source: string): readonly Drawable[] {
    const known = this.#drawables.get(source);
    if (known) return known;
    const spec = this.#style.sources[source];
    const inline =
      spec?.type === 'geojson' && typeof spec.data === 'object' ? spec.data : undefined;
    const data = (inline ?? this.#files[source]) as FeatureCollection | undefined;
    const made = !data
      ? []
      : isStorySource(source)
        ? data.features.map((feature) => this.#own(feature as Feature<Geometry, { id: string }>))
        : baseDrawables(data);
    this.#drawables.set(source, made);
    return made;
  }

  #own(feature: Feature<Geometry, { id: string }>): Drawable {
    const { id } = feature.properties;
    return {
      feature: expressionFeature(feature),
      geometry: feature.geometry,
      state: this.#stateOf(id),
      shape: id,
    };
  }
}
