import type {
  DataDrivenPropertyValueSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { baseDrawings } from '#drawing/base-drawings.ts';
import type { Palette } from '#drawing/palette.ts';
import { graticuleLines } from './graticule.ts';
import { isLine } from './geometry-type.ts';

const border = baseDrawings['state-border'];
const { division, river } = baseDrawings;

/** So wide from near, less from afar. */
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

/** Land, waters and boundaries, from the bottom up. */
export function landLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
    {
      id: 'land-around',
      type: 'fill',
      source: 'world-land',
      paint: { 'fill-color': palette.around, 'fill-antialias': false },
    },
    {
      id: 'land',
      type: 'fill',
      source: 'region-countries',
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    {
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
        // They are coarse: the nearer, the less is made of them.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 5.6, 0, 6.4, 0.75, 10, 0.75, 13, 0.4],
      },
    },
    {
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
    },
    {
      id: 'world-boundaries',
      type: 'line',
      source: 'world-borders',
      paint: { 'line-color': palette.boundary, 'line-width': 0.7 },
    },
    {
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
    },
    {
      id: 'region-boundaries',
      type: 'line',
      source: 'region-borders',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette[border.colour], 'line-width': widthByZoom(border.width) },
    },
    graticuleLines(palette),
    { id: 'waters', type: 'fill', source: 'waters', paint: { 'fill-color': palette.water } },
    {
      id: 'shores',
      type: 'line',
      source: 'waters',
      minzoom: 6,
      paint: { 'line-color': palette.river, 'line-width': 0.6 },
    },
  ];
}
