import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, LineString } from 'geojson';
import type { Camera } from '#core/view/view.ts';
import type { Palette } from '#drawing/palette.ts';
import { regular } from './font-stacks.ts';

export const graticuleSource = 'graticule';

/** Lines at one spacing in degrees, in a range of zoom levels, half-open. */
interface Grid {
  readonly step: number;
  readonly zoom: number;
  readonly until: number;
  /** Degrees on each side of the middle of the view: some more than a wide window shows. */
  readonly reach: number;
}

/** Farther out there would be no room for their degrees, and lines without them say nothing. */
const fromZoom = 10;

const grids: readonly Grid[] = [
  { step: 0.1, zoom: fromZoom, until: 11, reach: 4 },
  { step: 0.05, zoom: 11, until: 13, reach: 1 },
  { step: 0.01, zoom: 13, until: 15, reach: 0.25 },
  { step: 0.002, zoom: 15, until: 17, reach: 0.06 },
  { step: 0.001, zoom: 17, until: 24, reach: 0.02 },
];

/** Mercator’s map ends at 85°. */
const farthest = 84;

/** What the graticule depends on. */
type View = Pick<Camera, 'zoom' | 'lat' | 'lon'>;

interface Properties {
  readonly label: string;
  readonly zoom: number;
  readonly until: number;
}

/** Decimals that a multiple of a step needs. */
const decimalsOf = (step: number) => Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));

/** Formats degrees as on the edge of a printed map, such as `46.05°E`, with as many decimals as the spacing needs. */
export function degrees(
  value: number,
  step: number,
  [positive, negative]: readonly [string, string],
) {
  // East of the antimeridian longitudes are above 180.
  const turned = value > 180 ? value - 360 : value < -180 ? value + 360 : value;
  const letter = turned % 180 === 0 ? '' : turned > 0 ? positive : negative;
  return `${Math.abs(turned).toFixed(decimalsOf(step))}°${letter}`;
}

/** Multiples of a step from one value to another. */
function multiples(step: number, from: number, to: number): readonly number[] {
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) =>
    Number(((first + n) * step).toFixed(decimalsOf(step))),
  );
}

/** The middle of a grid around a view: it changes only once the view has moved by some of the grid's reach. */
function middleOf(reach: number, { lat, lon }: View): readonly [lon: number, lat: number] {
  const far = reach / 4;
  return [Math.round(lon / far) * far, Math.round(lat / far) * far];
}

function boundsOf({ reach }: Grid, view: View) {
  const [lon, lat] = middleOf(reach, view);
  return {
    west: lon - reach,
    east: lon + reach,
    south: Math.max(-farthest, lat - reach),
    north: Math.min(farthest, lat + reach),
  };
}

/** Views with the same key have the same graticule in sight. */
export function graticuleKey(view: View): string {
  const grid = grids.find(({ zoom, until }) => zoom <= view.zoom && view.zoom < until);
  return grid === undefined ? '' : [grid.step, ...middleOf(grid.reach, view)].join();
}

/** Meridians and parallels around a view, finer at closer zooms, for orientation and scale. */
export function graticule(view: View): FeatureCollection<LineString, Properties> {
  const features = grids.flatMap((grid) => {
    const { step, zoom, until } = grid;
    const { west, east, south, north } = boundsOf(grid, view);
    const line = (label: string, coordinates: [number, number][]) => ({
      type: 'Feature' as const,
      properties: { label, zoom, until },
      geometry: { type: 'LineString' as const, coordinates },
    });
    return [
      ...multiples(step, west, east).map((lon) =>
        line(degrees(lon, step, ['E', 'W']), [
          [lon, south],
          [lon, north],
        ]),
      ),
      ...multiples(step, south, north).map((lat) =>
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
    source: graticuleSource,
    filter: isOfZoom,
    paint: { 'line-color': palette.boundary, 'line-width': 0.5, 'line-opacity': 0.45 },
  };
}

/** Degrees of the lines at close zooms, below all other labels. */
export function graticuleNames(palette: Palette): LayerSpecification {
  return {
    id: 'graticule-names',
    type: 'symbol',
    source: graticuleSource,
    filter: isOfZoom,
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
