import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { AreaStyle, KindColour, LineStyle } from '#core/kinds/kind-style.ts';
import { kindStyleOf, type Kind } from '#core/kinds/kinds.ts';
import { inPalette } from '#drawing/colours.ts';
import type { Palette } from '#drawing/palette.ts';
import {
  doubtBand,
  schematicDash,
  schematicOutlineDash,
  schematicThinning,
} from '#drawing/schematic.ts';
import { hatchOpacity, outlineOnly, solidOpacity, tintOpacity } from '#drawing/hatches.ts';
import { drawn, highlighted, opacityWhere, state } from './feature-state.ts';
import { isUnknown, needsName } from './filtered-layers.ts';
import { isArea, isLine, isPoint } from './geometry-type.ts';

const filterOf = (form: ExpressionSpecification, kind: Kind): FilterSpecification => [
  'all',
  form,
  ['==', ['get', 'kind'], kind.id],
];

/**
 * A line's dashes: its own, or those for a line that is not delimited or only approximate.
 * @param scale width of the line relative to the one that the dashes are defined for
 */
function dashOf(
  own: readonly number[] | undefined,
  scale = 1,
  undelimited: readonly number[] = own ?? [1, 0],
  schematic: readonly number[] = own ?? schematicDash,
): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['get', 'undelimited'], false],
    ['literal', undelimited.map((length) => length * scale)],
    ['boolean', ['get', 'schematic'], false],
    ['literal', schematic.map((length) => length * scale)],
    ['literal', [...(own ?? [1, 0])]],
  ];
}

/** Colour of a kind's lines or areas, which may depend on a property. */
const colourIn = (
  { colours }: Kind,
  colour: KindColour,
  palette: Palette,
): string | ExpressionSpecification => (colours ? ['get', 'colour'] : inPalette(colour, palette));

/** Width of a line in CSS pixels: thinner far out. @param schematic width of an approximate one */
const lineWidth = (width: number, schematic = width): ExpressionSpecification => {
  const here: ExpressionSpecification = ['case', ['get', 'schematic'], schematic, width];
  return ['interpolate', ['linear'], ['zoom'], 4, ['*', 0.6, here], 9, here];
};

/** Under approximate lines, as wide as the doubt about where they are. */
const doubt = (): LayerSpecification => ({
  id: 'doubt',
  type: 'line',
  source: 'story',
  filter: ['all', isLine, ['has', 'doubt']],
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': ['get', 'colour'],
    'line-width': doubtWidth,
    'line-opacity': opacityWhere(drawn, doubtBand.opacity),
  },
});

function lineLayers(kind: Kind, style: LineStyle, palette: Palette): LayerSpecification[] {
  const id = `line-${kind.id}`;
  const shared = { type: 'line', source: 'story', filter: filterOf(isLine, kind) } as const;
  const layout = { 'line-join': 'round', 'line-cap': 'butt' } as const;
  const { width, core, casing } = style;
  const thinning = core ? 1 : schematicThinning;
  const layer = (
    part: string,
    colour: string | ExpressionSpecification,
    size: ExpressionSpecification,
    dash?: ExpressionSpecification,
  ): LayerSpecification => ({
    ...shared,
    id: `${id}${part}`,
    layout,
    paint: {
      'line-color': colour,
      'line-width': size,
      'line-opacity': opacityWhere(drawn, 1),
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  });
  const dash = dashOf(
    style.dash,
    1,
    style.undelimited,
    style.dash?.map((length) => length / thinning),
  );
  return [
    ...(casing ? [layer('-casing', palette.land, lineWidth(casing))] : []),
    layer('', colourIn(kind, style.colour, palette), lineWidth(width, width * thinning), dash),
    ...(core
      ? [
          layer(
            '-core',
            inPalette(core.colour, palette),
            lineWidth(core.width),
            dashOf(style.dash, width / core.width),
          ),
        ]
      : []),
  ];
}

/** Whose hatching shows who holds it. */
const hasHolder: ExpressionSpecification = ['has', 'hatch'];

/** Where an area is drawn in its kind's style: not under hatching, nor where it is there only because of its holder. */
const ownStyle = (isOnlyHeld: boolean): ExpressionSpecification =>
  isOnlyHeld ? ['all', drawn, ['!', hasHolder]] : ['all', drawn, ['!', state('held')]];

function areaLayers(kind: Kind, style: AreaStyle, palette: Palette): LayerSpecification[] {
  const id = `area-${kind.id}`;
  const shared = { source: 'story', filter: filterOf(isArea, kind) } as const;
  const { width, dash, opacity = 0.9 } = style.outline;
  const isOnlyHeld = kind.isOnlyHeld === true;
  const fill: LayerSpecification = {
    ...shared,
    id,
    type: 'fill',
    paint: {
      'fill-color': colourIn(kind, style.colour, palette),
      'fill-opacity': opacityWhere(ownStyle(isOnlyHeld), style.fillOpacity),
      'fill-antialias': false,
    },
  };
  const outline: LayerSpecification = {
    ...shared,
    id: `${id}-outline`,
    type: 'line',
    layout: { 'line-join': 'round', ...(dash ? { 'line-cap': 'round' } : {}) },
    paint: {
      'line-color': style.outline.colour
        ? inPalette(style.outline.colour, palette)
        : colourIn(kind, style.colour, palette),
      'line-width': width,
      'line-opacity': opacityWhere(
        isOnlyHeld ? ['all', drawn, ['any', ['!', hasHolder], state('held')]] : drawn,
        opacity,
      ),
      'line-dasharray': dashOf(
        dash,
        1,
        undefined,
        dash ?? schematicOutlineDash.map((length) => length / width),
      ),
    },
  };
  const whereHoldersAreHidden: LayerSpecification = {
    ...shared,
    id: `${id}-outline-only`,
    type: 'line',
    filter: ['all', filterOf(isArea, kind), hasHolder] as FilterSpecification,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colourIn(kind, style.colour, palette),
      'line-width': outlineOnly.width,
      'line-opacity': opacityWhere(['all', drawn, ['!', state('held')]], 1),
      'line-dasharray': [...outlineOnly.dash],
    },
  };
  return [
    ...(style.fillOpacity === 0 ? [] : [fill]),
    outline,
    ...(isOnlyHeld ? [whereHoldersAreHidden] : []),
  ];
}

const isHatched: ExpressionSpecification = ['all', drawn, state('hatched')];

const outlined: FilterSpecification = ['any', isLine, isArea];

/** A length on the ground, in pixels. @param atZoom0 in pixels at zoom 0 */
const groundWidth = (atZoom0: ExpressionSpecification): ExpressionSpecification => [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  0,
  atZoom0,
  20,
  ['*', atZoom0, 2 ** 20],
];

/** A length on the ground, capped: at each whole zoom, because `zoom` can't stand inside `min`. */
const doubtWidth: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  ...Array.from({ length: 21 }, (_, zoom) => [
    zoom,
    ['min', doubtBand.maxWidth, ['*', ['get', 'doubt'], 2 ** zoom]],
  ]).flat(),
] as unknown as ExpressionSpecification;

/** Zoom from which dots have circles as wide as their uncertainty. */
const dotHalosFrom = 10;

const halo = (palette: Palette): LayerSpecification => ({
  id: 'halo',
  type: 'circle',
  source: 'story',
  // A dot that isn't drawn without its name has none either until names have room.
  filter: [
    'all',
    isPoint,
    ['has', 'halo'],
    ['any', ['!', needsName], ['>=', ['zoom'], dotHalosFrom]],
  ],
  paint: {
    'circle-radius': groundWidth(['get', 'halo']),
    'circle-color': palette.ink,
    'circle-opacity': opacityWhere(state('shown'), 0.035),
    'circle-stroke-color': palette.ink,
    'circle-stroke-width': 0.8,
    'circle-stroke-opacity': opacityWhere(state('shown'), 0.3),
  },
});

/** Who holds an area: one hatching for all that a holder has, or a solid colour where it is too small for lines. */
const hatches = (palette: Palette): LayerSpecification[] => {
  const shared = { source: 'story', type: 'fill' } as const;
  const isWide: ExpressionSpecification = ['>=', ['zoom'], ['get', 'hatchFrom']];
  const solid = (opacity: number) => ({
    'fill-color': ['case', isUnknown, palette.muted, palette.area] as ExpressionSpecification,
    'fill-opacity': opacityWhere(isHatched, opacity),
    'fill-antialias': false,
  });
  return [
    {
      ...shared,
      id: 'hatch-solid',
      filter: ['all', isArea, hasHolder, ['!', isWide]],
      paint: solid(solidOpacity),
    },
    {
      ...shared,
      id: 'hatch-tint',
      filter: ['all', isArea, hasHolder, ['!', isUnknown], isWide],
      paint: solid(tintOpacity),
    },
    {
      ...shared,
      id: 'hatch',
      filter: ['all', isArea, hasHolder, isWide],
      paint: {
        'fill-pattern': ['get', 'hatch'],
        'fill-opacity': opacityWhere(isHatched, ['case', isUnknown, 1, hatchOpacity]),
        'fill-antialias': false,
      },
    },
  ];
};

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
    'line-width': 6,
    'line-opacity': opacityWhere(highlighted, 0.14),
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
  // As above, so that MapLibre shapes these lines once for all; the round caps add 1 to each dash.
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': palette.muted,
    'line-width': 2,
    'line-dasharray': [3, 4],
    'line-opacity': ['case', state('ghost'), 1, 0],
  },
});

/**
 * Areas first, then lines, each kind in its style; shown and hidden by feature state only.
 * @param kinds in drawing order
 * @param isUsed whether there are shapes of a kind and GeoJSON geometry type; without them it has no layers
 */
export function shapeLayers(
  palette: Palette,
  kinds: readonly Kind[],
  isUsed: (kind: Kind, type: 'Polygon' | 'LineString') => boolean,
): LayerSpecification[] {
  const used = (type: 'Polygon' | 'LineString') =>
    kinds
      .filter((kind) => isUsed(kind, type))
      .map((kind) => [kind, kindStyleOf(kind, type)] as const);
  const areas = used('Polygon').flatMap(([kind, style]) =>
    style.form === 'area' ? areaLayers(kind, style, palette) : [],
  );
  const lines = used('LineString').flatMap(([kind, style]) =>
    style.form === 'line' ? lineLayers(kind, style, palette) : [],
  );
  return [
    halo(palette),
    ...areas,
    ...hatches(palette),
    doubt(),
    highlightedPoints(palette),
    highlightedOutline(palette),
    ...lines,
    ...selectedOutline(palette),
    ghostOutline(palette),
  ];
}
