import type {
  DataDrivenPropertyValueSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { sideOf, vignetteWidth } from '#drawing/sides.ts';
import type { Palette } from '#drawing/palette.ts';
import { ofBase } from './base-source.ts';

/** A width or offset that shrinks with distance. @param width in CSS pixels at close zooms */
const shrinking = (width: number): DataDrivenPropertyValueSpecification<number> => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  width * 0.3,
  7,
  width,
];

/**
 * Just inside the borders of each country that the story emphasises: a soft band in its colour, ending in a fine line
 * whose dashes tell the countries apart without colour. Tiles have 6 px of what lies around them, so no wider band
 * would be whole at their edges.
 * @param emphasis codes of the countries (ISO 3166-1)
 */
export function vignetteLayers(
  palette: Palette,
  emphasis: readonly string[],
): LayerSpecification[] {
  return emphasis.flatMap((code, index): LayerSpecification[] => {
    const { colour, dash } = sideOf(index);
    const filter: FilterSpecification = ['==', ['get', 'code'], code];
    const shared = { type: 'line' as const, ...ofBase('country'), filter };
    return [
      {
        ...shared,
        id: `vignette-${index}`,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette[colour],
          'line-width': shrinking(vignetteWidth),
          'line-offset': shrinking(vignetteWidth / 2),
        },
      },
      {
        ...shared,
        id: `vignette-edge-${index}`,
        minzoom: 5,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.boundary,
          'line-width': 0.7,
          'line-offset': shrinking(vignetteWidth),
          ...(dash ? { 'line-dasharray': [...dash] } : {}),
          'line-opacity': 0.55,
        },
      },
    ];
  });
}
