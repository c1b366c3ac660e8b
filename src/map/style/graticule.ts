import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, LineString } from 'geojson';
import type { Palette } from '#drawing/palette.ts';
import { regular } from './font-stacks.ts';

/** Lines at one spacing in degrees, within bounds and a range of zoom levels. */
interface GridLines {
  readonly step: number;
  readonly bounds: { west: number; south: number; east: number; north: number };
  readonly zoom: number;
  readonly until: number;
}

const around = { west: 30, south: 30, east: 62, north: 50 };
const region = { west: 43, south: 38, east: 49.5, north: 42.3 };
const grids: readonly GridLines[] = [
  { step: 15, bounds: { west: -180, south: -75, east: 180, north: 75 }, zoom: 0, until: 5 },
  { step: 1, bounds: around, zoom: 6, until: 9 },
  { step: 0.1, bounds: region, zoom: 9, until: 11 },
  { step: 0.05, bounds: region, zoom: 11, until: 13 },
  { step: 0.01, bounds: region, zoom: 13, until: 24 },
];

interface Properties {
  readonly label: string;
  readonly zoom: number;
  readonly until: number;
}

/** Formats degrees as on the edge of a printed map, such as `46.05°E`, with as many decimals as the spacing needs. */
export function degrees(
  value: number,
  step: number,
  [positive, negative]: readonly [string, string],
) {
  const decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0;
  const letter = value === 0 ? '' : value > 0 ? positive : negative;
  return `${Math.abs(value).toFixed(decimals)}°${letter}`;
}

/** Meridians and parallels, finer at closer zooms, for orientation and scale. */
export function graticule(): FeatureCollection<LineString, Properties> {
  const features = grids.flatMap(({ step, bounds, zoom, until }) => {
    const { west, south, east, north } = bounds;
    const values = (from: number, to: number) =>
      Array.from({ length: Math.round((to - from) / step) + 1 }, (_, n) =>
        Number((from + n * step).toFixed(2)),
      );
    const line = (label: string, coordinates: [number, number][]) => ({
      type: 'Feature' as const,
      properties: { label, zoom, until },
      geometry: { type: 'LineString' as const, coordinates },
    });
    return [
      ...values(west, east).map((lon) =>
        line(degrees(lon, step, ['E', 'W']), [
          [lon, south],
          [lon, north],
        ]),
      ),
      ...values(south, north).map((lat) =>
        line(degrees(lat, step, ['N', 'S']), [
          [west, lat],
          [east, lat],
        ]),
      ),
    ];
  });
  return { type: 'FeatureCollection', features };
}

const isOfZoom: ExpressionSpecification = [
  'all',
  ['>=', ['zoom'], ['get', 'zoom']],
  ['<', ['zoom'], ['get', 'until']],
];

export function graticuleLines(palette: Palette): LayerSpecification {
  return {
    id: 'graticule',
    type: 'line',
    source: 'graticule',
    filter: isOfZoom,
    paint: { 'line-color': palette.boundary, 'line-width': 0.5, 'line-opacity': 0.45 },
  };
}

/** Degrees of the lines at close zooms, below all other labels. */
export function graticuleNames(palette: Palette): LayerSpecification {
  return {
    id: 'graticule-names',
    type: 'symbol',
    source: 'graticule',
    filter: isOfZoom,
    minzoom: 10,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': ['get', 'label'],
      'text-font': regular,
      'text-size': 9.5,
      'text-offset': [0, -0.7],
      'text-padding': 12,
    },
    paint: {
      'text-color': palette.countrytext,
      'text-halo-color': palette.land,
      'text-halo-width': 1,
    },
  };
}
