import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { greatCirclePath } from '#core/geometry/great-circle.ts';
import type { LonLat } from '#core/view/view.ts';
import type { Palette } from '#drawing/palette.ts';
import { isLine, isPoint } from './geometry-type.ts';

/** Source of the path being measured. */
export const measureSource = 'measure';

/** The path as lines, the enclosed area, and the points. */
export function measureCollection(places: readonly LonLat[] = []): FeatureCollection {
  const feature = (geometry: Feature['geometry'], closing = false): Feature => ({
    type: 'Feature',
    properties: { closing },
    geometry,
  });
  const positions = places.map((place) => [...place]);
  const [first] = positions;
  const last = positions.at(-1);
  return {
    type: 'FeatureCollection',
    features: [
      ...greatCirclePath(positions).map((leg) => feature(leg)),
      ...(first && last && positions.length > 2
        ? greatCirclePath([last, first]).map((leg) => feature(leg, true))
        : []),
      ...positions.map((coordinates) => feature({ type: 'Point', coordinates })),
    ],
  };
}

/** The path being measured, above the story; dashed where it would close an area. */
export function measureLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'measure-casing',
      type: 'line',
      source: measureSource,
      filter: isLine,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.paper,
        'line-width': 5,
        'line-opacity': ['case', ['get', 'closing'], 0, 0.9],
      },
    },
    {
      id: 'measure-line',
      type: 'line',
      source: measureSource,
      filter: isLine,
      paint: {
        'line-color': palette.ink,
        'line-width': ['case', ['get', 'closing'], 1, 2],
        'line-dasharray': ['case', ['get', 'closing'], ['literal', [3, 3]], ['literal', [1, 0]]],
      },
    },
    {
      id: 'measure-places',
      type: 'circle',
      source: measureSource,
      filter: isPoint,
      paint: {
        'circle-radius': 4.5,
        'circle-color': palette.paper,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 2,
      },
    },
  ];
}
