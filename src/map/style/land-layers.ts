import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { baseStyles } from '#drawing/base-styles.ts';
import type { Palette } from '#drawing/palette.ts';
import { graticuleLines } from './graticule.ts';
import { isLine } from './geometry-type.ts';

const border = baseStyles['state-border'];
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

const sea = (palette: Palette): LayerSpecification => ({
  id: 'sea',
  type: 'background',
  paint: { 'background-color': palette.water },
});

const landAround = (palette: Palette): LayerSpecification => ({
  id: 'land-around',
  type: 'fill',
  source: 'world-land',
  paint: { 'fill-color': palette.around, 'fill-antialias': false },
});

const land = (palette: Palette): LayerSpecification => ({
  id: 'land',
  type: 'fill',
  source: 'region-countries',
  paint: { 'fill-color': palette.land, 'fill-antialias': false },
});

const divisions = (palette: Palette): LayerSpecification => ({
  id: 'divisions',
  type: 'line',
  source: 'regions',
  filter: isLine,
  minzoom: 5.6,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette[division.colour],
    'line-width': widthByZoom(division.width),
    'line-dasharray': [...division.dash],
    // The data is coarse, so the lines fade as the zoom gets closer.
    'line-opacity': ['interpolate', ['linear'], ['zoom'], 5.6, 0, 6.4, 0.75, 10, 0.75, 13, 0.4],
  },
});

const rivers = (palette: Palette): LayerSpecification => ({
  id: 'rivers',
  type: 'line',
  source: 'landscape',
  filter: ['==', ['get', 'kind'], 'river'],
  minzoom: 4.6,
  layout: { 'line-join': 'round', 'line-cap': 'butt' },
  paint: {
    'line-color': palette[river.colour],
    'line-width': [
      'interpolate',
      ['exponential', 1.3],
      ['zoom'],
      5,
      ['interpolate', ['linear'], ['get', 'rank'], 0, 0.9, 3, 0.3],
      12,
      ['interpolate', ['linear'], ['get', 'rank'], 0, 3.2, 3, 1.3],
    ],
    'line-dasharray': ['case', ['has', 'sketched'], ['literal', [4, 1.6]], ['literal', [1, 0]]],
  },
});

const worldBoundaries = (palette: Palette): LayerSpecification => ({
  id: 'world-boundaries',
  type: 'line',
  source: 'world-borders',
  paint: { 'line-color': palette.boundary, 'line-width': 0.7 },
});

const regionBoundariesBand = (palette: Palette): LayerSpecification => ({
  id: 'region-boundaries-band',
  type: 'line',
  source: 'region-borders',
  minzoom: 5,
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette[border.colour],
    'line-width': widthByZoom(border.band.width),
    'line-opacity': border.band.opacity,
  },
});

const regionBoundaries = (palette: Palette): LayerSpecification => ({
  id: 'region-boundaries',
  type: 'line',
  source: 'region-borders',
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette[border.colour], 'line-width': widthByZoom(border.width) },
});

const waters = (palette: Palette): LayerSpecification => ({
  id: 'waters',
  type: 'fill',
  source: 'waters',
  paint: { 'fill-color': palette.water },
});

const shores = (palette: Palette): LayerSpecification => ({
  id: 'shores',
  type: 'line',
  source: 'waters',
  minzoom: 6,
  paint: { 'line-color': palette.river, 'line-width': 0.6 },
});

/** Land, water and boundaries, bottom to top. */
export function landLayers(palette: Palette): LayerSpecification[] {
  return [
    sea(palette),
    landAround(palette),
    land(palette),
    divisions(palette),
    rivers(palette),
    worldBoundaries(palette),
    regionBoundariesBand(palette),
    regionBoundaries(palette),
    graticuleLines(palette),
    waters(palette),
    shores(palette),
  ];
}
