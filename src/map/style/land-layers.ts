import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { baseStyles } from '#drawing/base-styles.ts';
import type { Story } from '#core/story/story.ts';
import type { Palette } from '#drawing/palette.ts';
import { ofBase } from './base-source.ts';
import { vignetteLayers } from './vignette-layers.ts';
import { graticuleLines } from './graticule.ts';

const border = baseStyles['state-border'];
const open = baseStyles['open-border'];
const { division, river } = baseStyles;

/** Line width that shrinks with distance. @param width in CSS pixels at close zooms */
const widthByZoom = (width: number): DataDrivenPropertyValueSpecification<number> => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  width * 0.4,
  8,
  width * 0.8,
  12,
  width,
];

const isRecognised: ExpressionSpecification = ['==', ['get', 'status'], 'recognised'];

/** Below everything. @param emphasis countries that stand out from it */
const land = (palette: Palette, emphasis: readonly string[]): LayerSpecification => ({
  id: 'land',
  type: 'background',
  paint: { 'background-color': emphasis.length > 0 ? palette.around : palette.land },
});

const emphasised = (palette: Palette, emphasis: readonly string[]): LayerSpecification => ({
  id: 'emphasis',
  type: 'fill',
  ...ofBase('country'),
  filter: ['in', ['get', 'code'], ['literal', [...emphasis]]],
  paint: { 'fill-color': palette.land, 'fill-antialias': false },
});

const divisions = (palette: Palette): LayerSpecification => ({
  id: 'divisions',
  type: 'line',
  ...ofBase('division'),
  minzoom: 3.8,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette[division.colour],
    'line-width': widthByZoom(division.width),
    'line-dasharray': [...division.dash],
    // Far out, the tiles have those of the largest countries only. The data is coarse, so the lines fade up close.
    'line-opacity': [
      'interpolate',
      ['linear'],
      ['zoom'],
      3.8,
      0,
      5,
      0.5,
      6.4,
      0.75,
      10,
      0.75,
      13,
      0.4,
    ],
  },
});

const rivers = (palette: Palette): LayerSpecification => ({
  id: 'rivers',
  type: 'line',
  ...ofBase('river'),
  minzoom: 2,
  layout: { 'line-join': 'round', 'line-cap': 'butt' },
  paint: {
    'line-color': palette[river.colour],
    'line-width': [
      'interpolate',
      ['exponential', 1.3],
      ['zoom'],
      2,
      ['interpolate', ['linear'], ['get', 'rank'], 0, 0.4, 3, 0.2],
      5,
      ['interpolate', ['linear'], ['get', 'rank'], 0, 0.9, 3, 0.3],
      12,
      ['interpolate', ['linear'], ['get', 'rank'], 0, 3.2, 3, 1.3],
    ],
    'line-dasharray': ['case', ['has', 'sketched'], ['literal', [4, 1.6]], ['literal', [1, 0]]],
  },
});

/** Side of the smallest square that a lake is drawn as, in pixels: smaller ones look like dirt. */
const leastPixels = 6;
/** Kilometres of a pixel at zoom 0, at 41° north or south. */
const kmPerPixel = 59;

/** Lakes of a story's own base map may not say how large they are. */
const isLargeEnough: ExpressionSpecification = [
  '>=',
  ['*', ['coalesce', ['get', 'km2'], 1e9], ['^', 4, ['zoom']]],
  (leastPixels * kmPerPixel) ** 2,
];

const lakes = (palette: Palette): LayerSpecification => ({
  id: 'lakes',
  type: 'fill',
  ...ofBase('lake'),
  filter: isLargeEnough,
  paint: { 'fill-color': palette.water },
});

const lakeShores = (palette: Palette): LayerSpecification => ({
  id: 'lake-shores',
  type: 'line',
  ...ofBase('lake'),
  filter: isLargeEnough,
  minzoom: 6,
  paint: { 'line-color': palette.river, 'line-width': 0.6 },
});

const borders = (palette: Palette): LayerSpecification => ({
  id: 'borders',
  type: 'line',
  ...ofBase('border'),
  filter: isRecognised,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette[border.colour], 'line-width': widthByZoom(border.width) },
});

/** Disputed borders, lines of control and those that no treaty fixes. */
const openBorders = (palette: Palette): LayerSpecification => ({
  id: 'open-borders',
  type: 'line',
  ...ofBase('border'),
  filter: ['!', isRecognised],
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette[open.colour],
    'line-width': widthByZoom(open.width),
    'line-dasharray': [...open.dash],
  },
});

/** Above borders, most of which run on through waters. */
const sea = (palette: Palette): LayerSpecification => ({
  id: 'sea',
  type: 'fill',
  ...ofBase('sea'),
  paint: { 'fill-color': palette.water, 'fill-antialias': false },
});

const shores = (palette: Palette): LayerSpecification => ({
  id: 'shores',
  type: 'line',
  ...ofBase('sea'),
  minzoom: 5,
  paint: { 'line-color': palette.river, 'line-width': 0.6 },
});

/**
 * Land, water and boundaries, bottom to top: on a physical map without boundaries.
 * @param story of which `emphasis` has the codes of the countries that stand out (ISO 3166-1)
 */
export function landLayers(
  palette: Palette,
  { baseMap, emphasis }: Pick<Story, 'baseMap' | 'emphasis'>,
): LayerSpecification[] {
  const isPolitical = baseMap === 'political';
  return [
    land(palette, emphasis),
    ...(emphasis.length > 0 ? [emphasised(palette, emphasis)] : []),
    ...vignetteLayers(palette, emphasis),
    ...(isPolitical ? [divisions(palette)] : []),
    rivers(palette),
    lakes(palette),
    lakeShores(palette),
    ...(isPolitical ? [borders(palette), openBorders(palette)] : []),
    sea(palette),
    shores(palette),
    graticuleLines(palette),
  ];
}
