import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { Label, ScreenPoint } from './props.ts';
import type { ShapeProperties } from './style/story-data.ts';

/** Ids of a style's layers with text. */
export function textLayers(style: StyleSpecification): readonly string[] {
  return style.layers.flatMap((layer) =>
    layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined ? [layer.id] : [],
  );
}

/**
 * The labels actually rendered in the frame, or at a point. A label that repeats, as along a line, is listed once.
 * @param layers the style's layers with text; see `textLayers`
 */
export function labelsIn(map: MapLibre, layers: readonly string[], at?: ScreenPoint): Label[] {
  const options = { layers: [...layers] };
  const drawn = at
    ? map.queryRenderedFeatures([at.x, at.y], options)
    : map.queryRenderedFeatures(options);
  const found = drawn.flatMap(({ layer, properties }): Label[] => {
    if (layer.type !== 'symbol') return [];
    const field: unknown = layer.layout?.['text-field'];
    const text = field === undefined ? '' : String(field);
    if (text === '') return [];
    const { feature } = properties as Partial<ShapeProperties>;
    return [{ text, layer: layer.id, ...(feature === undefined ? {} : { feature }) }];
  });
  return [...new Map(found.map((label) => [`${label.layer} ${label.text}`, label])).values()];
}
