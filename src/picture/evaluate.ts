import {
  featureFilter,
  normalizePropertyExpression,
  type FeatureState,
  type FilterSpecification,
  type ICanonicalTileID,
  type LayerSpecification,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import { properties, type Property, type PropertySpec } from './properties.ts';

/** A GeoJSON feature as style expressions need it. */
export interface ExpressionFeature {
  readonly type: 1 | 2 | 3;
  readonly id: string | number | undefined;
  readonly properties: Record<string, unknown>;
  readonly geometry: { x: number; y: number }[][];
}

/** A single tile for expressions that use positions, such as `distance`. */
const whole = { z: 0, x: 0, y: 0 } as ICanonicalTileID;
const extent = 8192;

function inTile([lon = 0, lat = 0]: readonly number[]): { x: number; y: number } {
  const phi = (lat * Math.PI) / 180;
  return {
    x: ((lon + 180) / 360) * extent,
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * extent,
  };
}

/** @param feature only points get a position: no other expression needs one */
export function expressionFeature({
  geometry,
  properties: own,
}: Feature<Geometry, object | null>): ExpressionFeature {
  const { type } = geometry;
  const properties = (own ?? {}) as Record<string, unknown>;
  return {
    type: type.endsWith('Point') ? 1 : type.endsWith('LineString') ? 2 : 3,
    id: properties['id'] as string | undefined,
    properties,
    geometry: geometry.type === 'Point' ? [[inTile(geometry.coordinates)]] : [],
  };
}

/** The map uses tiles of whole zoom levels, and evaluates filters and texts at those. */
export const tileZoom = (zoom: number) => Math.max(0, Math.floor(zoom));

/** Evaluated at the tile's zoom; all other properties at the map's. */
const atTile: readonly Property[] = ['text-field', 'icon-image'];

/** Evaluates a style layer at a zoom level. */
export class EvaluatedLayer {
  readonly layer: LayerSpecification;
  readonly #zoom: number;
  readonly #passes: (feature: ExpressionFeature) => boolean;
  readonly #asked = new Map<
    Property,
    (feature?: ExpressionFeature, state?: FeatureState) => unknown
  >();

  constructor(layer: LayerSpecification, zoom: number) {
    this.layer = layer;
    this.#zoom = zoom;
    const filter = 'filter' in layer ? (layer.filter as FilterSpecification) : undefined;
    const { filter: passes } = featureFilter(filter, layer.id);
    const globals = { zoom: tileZoom(zoom) };
    this.#passes = (feature) => passes(globals, feature, whole);
  }

  /** Whether the layer is visible at this zoom. */
  get isOn(): boolean {
    const { minzoom = 0, maxzoom = 25 } = this.layer;
    return this.#zoom >= minzoom && this.#zoom < maxzoom;
  }

  has(feature: ExpressionFeature): boolean {
    return this.#passes(feature);
  }

  /** A property's value, or its default in the style specification. */
  of<T>(property: Property, feature?: ExpressionFeature, state?: FeatureState): T {
    let ask = this.#asked.get(property);
    if (!ask) {
      ask = this.#asking(property);
      this.#asked.set(property, ask);
    }
    return ask(feature, state) as T;
  }

  #asking(property: Property): (feature?: ExpressionFeature, state?: FeatureState) => unknown {
    const { paint = {}, layout = {} } = this.layer as {
      paint?: Record<string, unknown>;
      layout?: Record<string, unknown>;
    };
    const spec: PropertySpec = properties[property];
    const value = paint[property] ?? layout[property] ?? spec.default;
    if (value === undefined) return () => undefined;
    const full = {
      ...spec,
      'property-type': 'data-driven',
      expression: { interpolated: true, parameters: ['zoom', 'feature', 'feature-state'] },
    } as unknown as StylePropertySpecification;
    const expression = normalizePropertyExpression(
      value as never,
      `${this.layer.id}.${property}`,
      full,
    );
    const globals = { zoom: atTile.includes(property) ? tileZoom(this.#zoom) : this.#zoom };
    return (feature, state) =>
      expression.evaluate(globals, feature as never, state ?? {}, whole, []);
  }
}
