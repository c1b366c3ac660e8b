import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import type { Palette } from '#drawing/palette.ts';

/** The sources of the base map, each a GeoJSON file of data/basemap. */
export const baseSources = [
  'world-land',
  'world-borders',
  'region-countries',
  'region-borders',
  'waters',
  'regions',
  'towns',
  'countries',
] as const;
export type BaseSource = (typeof baseSources)[number];

export const regular = ['Noto Sans'];
export const semibold = ['Noto Sans Semibold', 'Noto Sans'];

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
      id: 'world-boundaries',
      type: 'line',
      source: 'world-borders',
      paint: { 'line-color': palette.boundary, 'line-width': 0.7 },
    },
    {
      id: 'region-boundaries',
      type: 'line',
      source: 'region-borders',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.boundary,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.2, 12, 1.8],
      },
    },
    {
      id: 'waters',
      type: 'fill',
      source: 'waters',
      paint: { 'fill-color': palette.water },
    },
  ];
}

const nearFrom = 9;
/** The countries of region-countries.geojson (ISO 3166-1). */
const regionCountries = ['AM', 'AZ'];
const countryName = new Intl.DisplayNames('en', { type: 'region' });

/** Towns nearer to one of these positions than this are the story's own and named by it. */
const ownTownWithinMetres = 2500;

/** Names of the base map, quiet, and given way to by the story's. @param own positions of the story's towns */
export function nameLayers(palette: Palette, own: readonly Position[]): LayerSpecification[] {
  const notOwn: ExpressionSpecification | undefined =
    own.length === 0
      ? undefined
      : ['>', ['distance', { type: 'MultiPoint', coordinates: [...own] }], ownTownWithinMetres];
  const quiet = {
    'text-color': palette.countrytext,
    'text-halo-color': palette.land,
    'text-halo-width': 1.2,
  };
  return [
    // As with the countries near to: in each tile of the region's land.
    {
      id: 'regions',
      type: 'symbol',
      source: 'regions',
      minzoom: 8.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': 11.5,
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
        'text-padding': 40,
      },
      paint: quiet,
    },
    {
      id: 'towns',
      type: 'symbol',
      source: 'towns',
      filter: notOwn
        ? ['all', ['>=', ['zoom'], ['get', 'zoom']], notOwn]
        : ['>=', ['zoom'], ['get', 'zoom']],
      layout: {
        'icon-image': 'town',
        'icon-size': ['interpolate', ['linear'], ['get', 'rank'], 0, 1, 5, 0.6],
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': ['interpolate', ['linear'], ['get', 'rank'], 0, 13, 3, 11.5, 5, 11],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-padding': 6,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.towntext,
        'text-halo-color': palette.land,
        'text-halo-width': 1.4,
      },
    },
    // Near to, a country's one name is out of sight: it stands again in each tile of its land.
    {
      id: 'country-names-near',
      type: 'symbol',
      source: 'region-countries',
      minzoom: nearFrom,
      layout: {
        'text-field': [
          'match',
          ['get', 'country'],
          ...regionCountries.flatMap((code) => [code, countryName.of(code) ?? code]),
          '',
        ] as unknown as ExpressionSpecification,
        'text-font': regular,
        'text-size': 12,
        'text-letter-spacing': 0.16,
        'text-transform': 'uppercase',
        'text-padding': 90,
      },
      paint: quiet,
    },
    {
      id: 'country-names',
      type: 'symbol',
      source: 'countries',
      filter: ['>=', ['zoom'], ['get', 'zoom']],
      maxzoom: nearFrom,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10.5, 7, 14],
        'text-letter-spacing': 0.16,
        'text-transform': 'uppercase',
        'text-max-width': 8,
        'text-padding': 10,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: quiet,
    },
  ];
}
