import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { AreaStyle, LineStyle } from '#core/kinds/kind-style.ts';
import { allKinds, kindStyleOf, kindRow, type Kind } from '#core/kinds/kinds.ts';
import type { Palette } from '#drawing/palette.ts';
import { schematicDash } from '#drawing/schematic.ts';
import { drawn, highlighted, opacityWhere, state } from './feature-state.ts';
import { isArea, isLine, isPoint } from './geometry-type.ts';
import { isOfKind, kindColour } from './kind-colour.ts';

function filterOf(form: ExpressionSpecification, kind: Kind | undefined): FilterSpecification {
  const ofKind: ExpressionSpecification = kind
    ? ['==', ['get', 'kind'], kind]
    : ['!', isOfKind(allKinds)];
  return ['all', form, ofKind];
}

/**
 * A line's dashes: its own, or those for a line that is not delimited or only approximate.
 * @param scale width of the line relative to the one that the dashes are defined for
 */
function dashOf(
  own: readonly number[] | undefined,
  scale = 1,
  undelimited: readonly number[] = own ?? [1, 0],
): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['get', 'undelimited'], false],
    ['literal', undelimited.map((length) => length * scale)],
    ['boolean', ['get', 'schematic'], false],
    ['literal', (own ?? schematicDash).map((length) => length * scale)],
    ['literal', [...(own ?? [1, 0])]],
  ];
}

function lineLayers(
  kind: Kind | undefined,
  style: LineStyle,
  palette: Palette,
): LayerSpecification[] {
  const id = `line-${kind ?? 'plain'}`;
  const shared = { type: 'line', source: 'story', filter: filterOf(isLine, kind) } as const;
  const layout = { 'line-join': 'round', 'line-cap': 'butt' } as const;
  const band: LayerSpecification[] = style.band
    ? [
        {
          ...shared,
          id: `${id}-band`,
          layout,
          paint: {
            'line-color': palette[style.colour],
            'line-width': style.band.width,
            'line-opacity': opacityWhere(drawn, style.band.opacity),
          },
        },
      ]
    : [];
  const main: LayerSpecification = {
    ...shared,
    id,
    layout,
    paint: {
      'line-color': palette[style.colour],
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, style.width * 0.6, 9, style.width],
      'line-opacity': opacityWhere(drawn, 1),
      'line-dasharray': dashOf(style.dash, 1, style.undelimited),
    },
  };
  const core: LayerSpecification[] = style.core
    ? [
        {
          ...shared,
          id: `${id}-core`,
          layout,
          paint: {
            'line-color': palette[style.core.colour],
            'line-width': [
              'interpolate',
              ['linear'],
              ['zoom'],
              4,
              style.core.width * 0.6,
              9,
              style.core.width,
            ],
            'line-opacity': opacityWhere(drawn, 1),
            'line-dasharray': dashOf(style.dash, style.width / style.core.width),
          },
        },
      ]
    : [];
  return [...band, main, ...core];
}

function areaLayers(
  kind: Kind | undefined,
  style: AreaStyle,
  palette: Palette,
): LayerSpecification[] {
  const id = `area-${kind ?? 'plain'}`;
  const shared = { source: 'story', filter: filterOf(isArea, kind) } as const;
  const fill: LayerSpecification[] =
    style.fillOpacity === 0
      ? []
      : [
          {
            ...shared,
            id,
            type: 'fill',
            paint: {
              'fill-color': palette[style.colour],
              'fill-opacity': opacityWhere(drawn, style.fillOpacity),
              'fill-antialias': false,
            },
          },
        ];
  return [
    ...fill,
    {
      ...shared,
      id: `${id}-outline`,
      type: 'line',
      layout: { 'line-join': 'round', ...(style.outline.dash ? { 'line-cap': 'round' } : {}) },
      paint: {
        'line-color': palette[style.colour],
        'line-width': style.outline.width,
        'line-opacity': opacityWhere(drawn, 0.9),
        'line-dasharray': dashOf(style.outline.dash),
      },
    },
  ];
}

/** All kinds, and undefined for unknown ones, which are drawn plainly. */
const kindsAndPlain: readonly (Kind | undefined)[] = [...allKinds, undefined];

/** Offset of the second stroke of an approximate line, in pixels; larger for wide lines. */
const sketchOffset = [
  'match',
  ['get', 'kind'],
  ...allKinds.flatMap((kind) => {
    const { style } = kindRow(kind);
    const offset = style.form === 'line' ? style.sketchOffset : undefined;
    return offset === undefined ? [] : [kind, offset];
  }),
  1.6,
] as unknown as ExpressionSpecification;

const outlined: FilterSpecification = ['any', isLine, isArea];

const halo = (palette: Palette): LayerSpecification => ({
  id: 'halo',
  type: 'circle',
  source: 'story',
  filter: ['all', isPoint, ['has', 'halo']],
  paint: {
    'circle-radius': [
      'interpolate',
      ['exponential', 2],
      ['zoom'],
      0,
      ['get', 'halo'],
      20,
      ['*', ['get', 'halo'], 2 ** 20],
    ],
    'circle-color': palette.ink,
    'circle-opacity': opacityWhere(state('shown'), 0.035),
    'circle-stroke-color': palette.ink,
    'circle-stroke-width': 0.8,
    'circle-stroke-opacity': opacityWhere(state('shown'), 0.3),
  },
});

const hatch = (): LayerSpecification => ({
  id: 'hatch',
  type: 'fill',
  source: 'story',
  filter: ['all', isArea, ['has', 'hatch']],
  paint: {
    'fill-pattern': ['get', 'hatch'],
    'fill-opacity': opacityWhere(drawn, 0.55),
    'fill-antialias': false,
  },
});

/** A second, parallel stroke, as if drawn in pencil: the line is approximate. */
const sketch = (palette: Palette): LayerSpecification => ({
  id: 'sketch',
  type: 'line',
  source: 'story',
  filter: ['all', outlined, ['get', 'schematic']],
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': kindColour(palette, palette.place),
    'line-width': 0.7,
    'line-offset': sketchOffset,
    'line-opacity': opacityWhere(drawn, 0.5),
    'line-dasharray': [14, 5, 22, 4],
  },
});

const highlightedPoints = (palette: Palette): LayerSpecification => ({
  id: 'highlighted-points',
  type: 'circle',
  source: 'story',
  filter: isPoint,
  paint: {
    'circle-radius': 17,
    'circle-color': palette.ink,
    'circle-opacity': opacityWhere(highlighted, 0.14),
    'circle-stroke-color': palette.ink,
    'circle-stroke-width': 1.4,
    'circle-stroke-opacity': opacityWhere(highlighted, 0.7),
  },
});

const highlightedOutline = (palette: Palette): LayerSpecification => ({
  id: 'highlighted-outline',
  type: 'line',
  source: 'story',
  filter: outlined,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': palette.ink,
    'line-width': 8,
    'line-opacity': opacityWhere(highlighted, 0.24),
  },
});

const isSelected: ExpressionSpecification = ['all', state('selected'), state('shown')];

/** Above all lines, so that it is whole, in a casing that separates it from any of them. */
const selectedOutline = (palette: Palette): LayerSpecification[] =>
  (
    [
      ['selected-casing', palette.casing, 7],
      ['selected-outline', palette.selected, 3],
    ] as const
  ).map(([id, colour, width]) => ({
    id,
    type: 'line',
    source: 'story',
    filter: outlined,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width': width,
      'line-opacity': opacityWhere(isSelected, 1),
    },
  }));

const ghostOutline = (palette: Palette): LayerSpecification => ({
  id: 'ghost-outline',
  type: 'line',
  source: 'story',
  filter: outlined,
  paint: {
    'line-color': palette.muted,
    'line-width': 2,
    'line-dasharray': [4, 3],
    'line-opacity': ['case', state('ghost'), 1, 0],
  },
});

/** Areas first, then lines, each kind in its style; shown and hidden by feature state only. */
export function shapeLayers(palette: Palette): LayerSpecification[] {
  const areas = kindsAndPlain.flatMap((kind) => {
    const style = kindStyleOf(kind ?? '', 'Polygon');
    return style.form === 'area' ? areaLayers(kind, style, palette) : [];
  });
  const lines = kindsAndPlain.flatMap((kind) => {
    const style = kindStyleOf(kind ?? '', 'LineString');
    return style.form === 'line' ? lineLayers(kind, style, palette) : [];
  });
  return [
    halo(palette),
    ...areas,
    hatch(),
    sketch(palette),
    highlightedPoints(palette),
    highlightedOutline(palette),
    ...lines,
    ...selectedOutline(palette),
    ghostOutline(palette),
  ];
}
