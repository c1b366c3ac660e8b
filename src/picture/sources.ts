import type { FeatureState, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BaseFeature, BaseFeatures } from '#basemap/decode.ts';
import { drawingTolerance, simplified } from '#core/geometry/simplified.ts';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { expressionFeature } from './evaluate.ts';
import type { ProjectedGeometry, Projection } from './projection.ts';
import type { Drawable } from './shapes.ts';

const kept = new WeakMap<BaseFeature, Drawable>();

/** A feature of the base map; cached, because most pictures have the same. */
function baseDrawable(feature: BaseFeature): Drawable {
  const known = kept.get(feature);
  if (known) return known;
  const made: Drawable = {
    feature: expressionFeature(feature as Feature<Geometry, object>),
    geometry: feature.geometry,
    ...(feature.outline ? { outline: feature.outline } : {}),
    state: {},
    shape: undefined,
  };
  kept.set(feature, made);
  return made;
}

/** Whether a source contains the story's shapes, not the base map. */
export const isStorySource = (source: string) => source.startsWith('story');

/** The features of a style's sources, and their projected geometry. Cached. */
export class StyleSources {
  readonly #style: StyleSpecification;
  readonly #base: BaseFeatures;
  readonly #stateOf: (shape: string) => FeatureState;
  readonly #projection: Projection;
  readonly #drawables = new Map<string, readonly Drawable[]>();
  readonly #projectedGeometries = new Map<Geometry, ProjectedGeometry>();

  /** @param base the base map in sight */
  constructor(
    style: StyleSpecification,
    base: BaseFeatures,
    stateOf: (shape: string) => FeatureState,
    projection: Projection,
  ) {
    this.#style = style;
    this.#base = base;
    this.#stateOf = stateOf;
    this.#projection = projection;
  }

  /** A feature's geometry in the picture. */
  readonly projectedOf = ({
    geometry,
    shape,
  }: Pick<Drawable, 'geometry' | 'shape'>): ProjectedGeometry => {
    const known = this.#projectedGeometries.get(geometry);
    if (known) return known;
    const { points, lines } = this.#projection.projected(geometry);
    // As MapLibre does for the tiles of the story's data; the base map's are made for each zoom.
    const isOwn = shape !== undefined;
    const projected = {
      points,
      lines: isOwn ? lines.map((line) => simplified(line, drawingTolerance)) : lines,
    };
    this.#projectedGeometries.set(geometry, projected);
    return projected;
  };

  /** The features of a source, in order. @param layer of the base map's tiles */
  of(source: string, layer?: string): readonly Drawable[] {
    const key = layer ?? source;
    const known = this.#drawables.get(key);
    if (known) return known;
    const spec = this.#style.sources[source];
    const data = (spec?.type === 'geojson' ? spec.data : undefined) as
      FeatureCollection | undefined;
    const made =
      layer !== undefined
        ? (this.#base[layer] ?? []).map(baseDrawable)
        : (data?.features ?? []).map((feature) =>
            isStorySource(source)
              ? this.#own(feature as Feature<Geometry, { id: string }>)
              : baseDrawable(feature as BaseFeature),
          );
    this.#drawables.set(key, made);
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
