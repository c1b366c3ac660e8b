import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Position } from 'geojson';
import { sameTownKm } from '#core/story/own-towns.ts';
import type { Story } from '#core/story/story.ts';
import type { Palette } from '#drawing/palette.ts';
import { namesInSightFrom } from '#basemap/zooms.ts';
import { ofBase } from './base-source.ts';
import { countrySource } from './country-names.ts';
import { italic, regular, semibold } from './font-stacks.ts';
import { exclusionAlong } from './exclusion-layer.ts';
import { graticuleNames } from './graticule.ts';
import { nameField } from './name-field.ts';

const hasZoom: ExpressionSpecification = ['>=', ['zoom'], ['get', 'zoom']];
const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** Alternative positions of a country's or sea's label, if its first position is taken, near ones first. */
const offsets = [
  [0, 0],
  [0, 1.5],
  [0, -1.5],
  [2.5, 0],
  [-2.5, 0],
  [0, 2.5],
  [0, -2.5],
  [4, 0],
  [-4, 0],
  [4, 3],
  [-4, -3],
].flatMap((offset) => ['center', offset]) as VariableAnchorOffsetCollectionSpecification;

/** At small scales an alternative position could be in another country or outside the globe. */
const closeOffsets = [
  'step',
  ['zoom'],
  ['literal', ['center', [0, 0]]],
  5,
  ['literal', offsets],
] as unknown as ExpressionSpecification;

/** Shared by all of these layers. */
interface StyleContext {
  readonly palette: Palette;
  /** A name on several lines, and on one line. */
  readonly name: ExpressionSpecification;
  readonly inLine: ExpressionSpecification;
  readonly quiet: NonNullable<SymbolLayerSpecification['paint']>;
  readonly wet: NonNullable<SymbolLayerSpecification['paint']>;
  /** Excludes the story's own towns. */
  readonly withoutStoryTowns: ExpressionSpecification;
  /** Excludes areas that the story names itself. */
  readonly withoutStoryAreas: ExpressionSpecification;
}

/** What the story names itself, so that the base map doesn't. */
export interface OwnNames {
  readonly towns: readonly Position[];
  /** English names of areas. */
  readonly areas: readonly string[];
}

function contextOf(palette: Palette, own: OwnNames, names: string): StyleContext {
  return {
    palette,
    name: nameField(names),
    inLine: nameField(names, ' · '),
    quiet: {
      'text-color': palette.countrytext,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2,
    },
    wet: {
      'text-color': palette.watertext,
      'text-halo-color': palette.water,
      'text-halo-width': 1,
    },
    withoutStoryTowns:
      own.towns.length === 0
        ? ['literal', true]
        : [
            '>',
            ['distance', { type: 'MultiPoint', coordinates: [...own.towns] }],
            sameTownKm * 1000,
          ],
    withoutStoryAreas: [
      '!',
      ['in', ['downcase', ['get', 'name']], ['literal', own.areas.map((one) => one.toLowerCase())]],
    ],
  };
}

const heightNames = (kind: 'pass' | 'peak', { name, quiet }: StyleContext): LayerSpecification => ({
  id: `${kind}-names`,
  type: 'symbol',
  ...ofBase('name'),
  filter: ['all', isKind(kind), hasZoom],
  layout: {
    'icon-image': kind,
    'text-field': ['concat', name, '\n', ['to-string', ['get', 'metres']], ' m'],
    'text-font': regular,
    'text-size': 10.5,
    'text-line-height': 1.1,
    'text-max-width': 8,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.7,
    'text-justify': 'auto',
    'text-padding': 4,
    'icon-padding': 3,
    'symbol-sort-key': ['-', 0, ['get', 'metres']],
  },
  paint: quiet,
});

/** In each tile of the region's land. */
const divisionNames = ({
  name,
  quiet,
  withoutStoryAreas,
}: StyleContext): SymbolLayerSpecification => ({
  id: 'division-names',
  type: 'symbol',
  ...ofBase('name'),
  filter: ['all', isKind('division'), hasZoom, withoutStoryAreas],
  minzoom: 5,
  layout: {
    'text-field': name,
    'text-font': regular,
    'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10.5, 9, 11.5],
    'text-letter-spacing': 0.08,
    'text-max-width': 7,
    'text-padding': 24,
  },
  paint: quiet,
});

/** From these zooms on, the names of capitals and of the largest cities come before those of countries. */
const capitalsFirstFrom = 4;
const citiesFirstFrom = 6;

const isCapital: ExpressionSpecification = ['has', 'capital'];
/** Cities of a million come before names of countries; close up those of 200,000 too, which then have their own room. */
const isMain: ExpressionSpecification = [
  'all',
  ['!', isCapital],
  ['<=', ['get', 'rank'], ['step', ['zoom'], 0, citiesFirstFrom, 1]],
];
const isOther: ExpressionSpecification = ['all', ['!', isCapital], ['!', isMain]];

/** @param filter of the towns */
const towns = (
  id: string,
  filter: ExpressionSpecification,
  { palette, withoutStoryTowns, name }: StyleContext,
): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  ...ofBase('town'),
  filter: ['all', filter, hasZoom, withoutStoryTowns],
  layout: {
    'icon-image': 'town',
    'icon-size': ['interpolate', ['linear'], ['get', 'rank'], 0, 1, 5, 0.6],
    'text-field': name,
    'text-font': regular,
    'text-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      3,
      11,
      4.5,
      ['interpolate', ['linear'], ['get', 'rank'], 0, 13, 3, 11.5, 5, 11],
    ],
    'text-line-height': 1.1,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.5,
    'text-justify': 'auto',
    'text-padding': ['interpolate', ['linear'], ['zoom'], 3, 1, 5, 6],
    // A town that had a name farther out keeps it.
    'symbol-sort-key': ['+', ['get', 'zoom'], ['/', ['get', 'rank'], 10]],
  },
  paint: {
    'text-color': palette.towntext,
    'text-halo-color': palette.land,
    'text-halo-width': 1.4,
  },
});

/** Areas whose status is disputed: named before other divisions, and before towns. */
const disputedNames = (context: StyleContext): LayerSpecification => {
  const { layout, ...name } = divisionNames(context);
  return {
    ...name,
    id: 'disputed-names',
    filter: ['all', isKind('area'), hasZoom, context.withoutStoryAreas],
    minzoom: namesInSightFrom,
    layout: {
      ...layout,
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 8, 13],
      'text-padding': 6,
      'text-variable-anchor-offset': closeOffsets,
    },
  };
};

const riverNames = ({ palette, inLine, wet }: StyleContext): LayerSpecification => ({
  id: 'river-names',
  type: 'symbol',
  ...ofBase('river'),
  filter: ['has', 'name'],
  minzoom: 6.4,
  layout: {
    'symbol-placement': 'line',
    // Close, rivers are long: names that come often would take the place of others.
    'symbol-spacing': ['step', ['zoom'], 200, 9, 380],
    'text-field': inLine,
    'text-font': italic,
    'text-size': 11,
    'text-letter-spacing': 0.06,
    'text-offset': [0, -0.8],
    'text-max-angle': 45,
    'text-padding': 8,
  },
  paint: { ...wet, 'text-halo-color': palette.land },
});

const rangeNames = ({ inLine, quiet }: StyleContext): LayerSpecification => ({
  id: 'range-names',
  type: 'symbol',
  ...ofBase('name'),
  filter: ['all', isKind('range'), hasZoom],
  layout: {
    'symbol-placement': 'line-center',
    'text-field': inLine,
    'text-font': regular,
    'text-size': ['match', ['get', 'rank'], 0, 12.5, 11],
    'text-letter-spacing': ['match', ['get', 'rank'], 0, 0.3, 0.2],
    'text-max-angle': 40,
    'text-padding': 10,
  },
  paint: quiet,
});

const waterNames = ({ name, wet }: StyleContext): LayerSpecification => ({
  id: 'water-names',
  type: 'symbol',
  ...ofBase('name'),
  filter: ['all', ['in', ['get', 'kind'], ['literal', ['water', 'sea']]], hasZoom],
  layout: {
    'text-field': name,
    'text-font': italic,
    'text-size': ['match', ['get', 'rank'], 0, 12.5, 1, 11.5, 11],
    'text-letter-spacing': 0.08,
    'text-max-width': 6,
    'text-variable-anchor-offset': closeOffsets,
    'text-padding': 6,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: wet,
});

/** Passes and peaks. */
const heights = (context: StyleContext) => [
  heightNames('pass', context),
  heightNames('peak', context),
];

/** Rivers, other waters, and ranges of mountains. */
const waters = (context: StyleContext) => [
  riverNames(context),
  waterNames(context),
  rangeNames(context),
];

const countryName = ({ name, quiet }: StyleContext) => ({
  type: 'symbol' as const,
  layout: {
    'text-field': name,
    'text-font': semibold,
    'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10.5, 6, 13],
    'text-letter-spacing': 0.14,
    'text-transform': 'uppercase',
    'text-max-width': 8,
    'text-variable-anchor-offset': closeOffsets,
    'text-padding': ['interpolate', ['linear'], ['zoom'], 3, 2, 5, 8],
  } satisfies SymbolLayerSpecification['layout'],
  paint: quiet,
});

/** Far out, one name for each country. */
const countryNames = (context: StyleContext): LayerSpecification => {
  const { layout, ...name } = countryName(context);
  return {
    id: 'country-names',
    ...ofBase('name'),
    filter: ['all', isKind('country'), hasZoom],
    maxzoom: namesInSightFrom,
    ...name,
    layout: { ...layout, 'symbol-sort-key': ['get', 'rank'] },
  };
};

/** Closer, where each country in the frame has room for its name. */
const countryNamesInSight = (context: StyleContext, id: string): SymbolLayerSpecification => ({
  id,
  source: countrySource,
  ...countryName(context),
});

/** Invisible icons along borders, so that no name crosses one where there is room beside it. */
const borderExclusion: LayerSpecification = {
  id: 'base-border-exclusion',
  type: 'symbol',
  ...ofBase('border'),
  minzoom: 5,
  layout: exclusionAlong('course', 8),
};

/** Labels of the base map, muted, by rank, bottom to top. The last layer is placed first. */
export interface NameLayers {
  /** Yielding to the story's. */
  readonly below: readonly LayerSpecification[];
  /** Countries and capitals: before the story's places. */
  readonly countries: readonly LayerSpecification[];
  /** Countries that the story emphasises: before its regions. */
  readonly emphasised: readonly LayerSpecification[];
}

/** A part of a country apart from the rest, which would seem to belong to the country around it. */
const exclaveNames = ({ name, quiet }: StyleContext): LayerSpecification => ({
  id: 'exclave-names',
  type: 'symbol',
  ...ofBase('name'),
  filter: ['all', isKind('exclave'), hasZoom],
  layout: {
    'text-field': name,
    'text-font': semibold,
    'text-size': 12,
    'text-letter-spacing': 0.05,
    'text-line-height': 1.15,
    'text-padding': 2,
  },
  paint: quiet,
});

/** Names of countries in sight, or of those only that are emphasised or aren't. */
function countries(
  context: StyleContext,
  prefix: string,
  filter?: FilterSpecification,
): Record<'close' | 'inSight' | 'far', LayerSpecification> {
  const layer = (part: string, zooms: { minzoom: number; maxzoom?: number }) => ({
    ...countryNamesInSight(context, `${prefix}-${part}`),
    ...zooms,
    ...(filter ? { filter } : {}),
  });
  return {
    close: layer('close', { minzoom: citiesFirstFrom }),
    inSight: layer('in-sight', { minzoom: capitalsFirstFrom, maxzoom: citiesFirstFrom }),
    far: layer('far', { minzoom: namesInSightFrom, maxzoom: capitalsFirstFrom }),
  };
}

/**
 * On a physical map without states, their divisions and towns.
 * @param story of which `emphasis` has the codes of the countries that stand out
 * @param names a language of names, or `local`
 */
export function nameLayers(
  palette: Palette,
  own: OwnNames,
  { baseMap, emphasis }: Pick<Story, 'baseMap' | 'emphasis'>,
  names: string,
): NameLayers {
  const context = contextOf(palette, own, names);
  if (baseMap === 'physical')
    return {
      below: [graticuleNames(palette), ...heights(context), ...waters(context)],
      countries: [],
      emphasised: [],
    };
  const isEmphasised: ExpressionSpecification = ['in', ['get', 'code'], ['literal', [...emphasis]]];
  const others = countries(context, 'country-names', ['!', isEmphasised]);
  const main = countries(context, 'emphasised-names', isEmphasised);
  return {
    below: [
      graticuleNames(palette),
      divisionNames(context),
      ...heights(context),
      towns('towns', isOther, context),
      ...waters(context),
      disputedNames(context),
    ],
    countries: [
      // After countries, whose places are found within them: a small one would be left without its name.
      borderExclusion,
      others.close,
      towns('main-towns', isMain, context),
      others.inSight,
      towns('capital-towns', isCapital, context),
      others.far,
      countryNames(context),
    ],
    emphasised: [exclaveNames(context), main.close, main.inSight, main.far],
  };
}
