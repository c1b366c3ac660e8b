import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { kindsWhere } from '#core/kinds/kinds.ts';
import type { CircleIconName } from '#drawing/circle-icons.ts';
import type { Palette } from '#drawing/palette.ts';
import { regular, semibold } from './font-stacks.ts';
import type { ExclusionIcon } from './exclusion-layer.ts';
import { filterFor, isVisibleAtWorldScale, type LayerFeatureIds } from './filtered-layers.ts';
import { isPoint } from './geometry-type.ts';
import { whereShown } from './feature-state.ts';
import { isOfKind, kindColour } from './kind-colour.ts';

/** Icon of a hidden point that is selected. */
const ghostIcon: CircleIconName = 'ghost';
const selectedIcon: CircleIconName = 'selected';

const isNamedInColour = isOfKind(kindsWhere((row) => row.isNamedInColour === true));
const hasLargeName = isOfKind(kindsWhere((row) => row.hasLargeName === true));

/** Below this zoom the region is tiny: only kinds visible at world scale are drawn. */
const closeZoom = 4.4;
/** From this zoom there is space for places that the text doesn't mention. */
const villageZoom = 8;
/** A name, with the English one below if it is local. */
const name: ExpressionSpecification = [
  'format',
  ['get', 'label'],
  {},
  ['coalesce', ['get', 'secondLine'], ''],
  { 'font-scale': 0.84 },
];

const farIcon: ExpressionSpecification = ['case', isVisibleAtWorldScale, ['get', 'icon'], ''];
const farLabel: ExpressionSpecification = ['case', isVisibleAtWorldScale, name, ''];

/** Hides small dots until they are labelled: otherwise the labels of regions find no space among them. */
const mainIcon: ExpressionSpecification = ['case', ['get', 'minor'], '', ['get', 'icon']];

const pointIcon = {
  'icon-image': ['step', ['zoom'], farIcon, closeZoom, ['get', 'icon']],
  // Small while its label is hidden.
  'icon-size': ['step', ['zoom'], ['case', ['get', 'minor'], 0.62, 1], villageZoom, 1],
  'icon-allow-overlap': true,
  'icon-padding': 0,
  'symbol-sort-key': ['-', 9, ['get', 'rank']],
} satisfies SymbolLayerSpecification['layout'];

/** Text style of place names. */
const placeName = {
  'text-font': semibold,
  'text-max-width': 11,
  'text-justify': 'auto',
  'text-line-height': 1.15,
} satisfies SymbolLayerSpecification['layout'];

/** Offsets of a point's label in ems: close to it, or else a little farther away. */
const pointOffsets: VariableAnchorOffsetCollectionSpecification = [1, 2.1].flatMap((distance) => [
  'left',
  [distance, 0],
  'right',
  [-distance, 0],
  'top',
  [0, distance * 0.8],
  'bottom',
  [0, -distance * 0.8],
  'top-left',
  [distance * 0.7, distance * 0.5],
  'bottom-left',
  [distance * 0.7, -distance * 0.5],
]) as VariableAnchorOffsetCollectionSpecification;

/** Offsets of a region's label in ems: clear of events there. */
const regionOffsets = [
  [0, 0],
  [0, -2],
  [0, 2],
  [2.5, 0],
  [-2.5, 0],
  [3, 2.5],
  [3, -2.5],
  [-3, 2.5],
  [-3, -2.5],
  [0, 4.5],
  [0, -4.5],
  [6, 0],
  [-6, 0],
].flatMap((offset) => ['center', offset]) as VariableAnchorOffsetCollectionSpecification;

/** Offsets of a selected line's or area's label in ems from its middle: as close as the line allows. */
const lineOffsets: VariableAnchorOffsetCollectionSpecification = [1.2, 2.5, 4, 6, 8.5].flatMap(
  (distance) => [
    'left',
    [distance, 0],
    'right',
    [-distance, 0],
    'top',
    [0, distance],
    'bottom',
    [0, -distance],
    'top-left',
    [distance * 0.7, distance * 0.7],
    'bottom-right',
    [-distance * 0.7, -distance * 0.7],
    'bottom-left',
    [distance * 0.7, -distance * 0.7],
    'top-right',
    [-distance * 0.7, distance * 0.7],
  ],
) as VariableAnchorOffsetCollectionSpecification;

/** Shared by all of these layers. */
interface StyleContext {
  readonly palette: Palette;
  /** Initial ids of each filter: changing a filter lays out all labels again. */
  readonly named: LayerFeatureIds;
  readonly nameColour: ExpressionSpecification;
  readonly halo: { readonly 'text-halo-color': string; readonly 'text-halo-width': number };
  readonly placePaint: NonNullable<SymbolLayerSpecification['paint']>;
}

function contextOf(palette: Palette, named: LayerFeatureIds): StyleContext {
  const nameColour = kindColour(palette, palette.ink);
  const halo = { 'text-halo-color': palette.paper, 'text-halo-width': 1.8 };
  const placePaint: StyleContext['placePaint'] = {
    'text-color': ['case', isNamedInColour, nameColour, palette.ink],
    ...halo,
  };
  return { palette, named, nameColour, halo, placePaint };
}

const pointNames = (
  id: 'point-names' | 'event-names',
  { named, placePaint }: StyleContext,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'story',
  filter: filterFor(id, named[id]),
  layout: {
    'text-field': [
      'step',
      ['zoom'],
      farLabel,
      closeZoom,
      ['case', ['get', 'minor'], '', name],
      villageZoom,
      name,
    ],
    ...placeName,
    'text-size': ['case', hasLargeName, 14, 13],
    'text-variable-anchor-offset': pointOffsets,
    'text-padding': 1,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: placePaint,
});

/** Label of a selected line or area: at any zoom, placed first, and clear of its own line. */
const selectedName = (
  id: 'selected-line' | 'selected-area',
  source: string,
  offsets: VariableAnchorOffsetCollectionSpecification,
  { named, nameColour, halo }: StyleContext,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  filter: filterFor(id, named[id]),
  layout: {
    'text-field': name,
    ...placeName,
    'text-size': 13,
    'text-variable-anchor-offset': offsets,
    'text-padding': 1,
  },
  paint: { 'text-color': nameColour, ...halo },
});

const lineNames = ({ named, nameColour, halo }: StyleContext): LayerSpecification => ({
  id: 'line-names',
  type: 'symbol',
  source: 'story',
  filter: filterFor('line-names', named['line-names']),
  minzoom: 6,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 420,
    'text-field': name,
    'text-font': regular,
    'text-size': 11.5,
    'text-offset': [0, 1],
    'text-max-angle': 30,
    'text-padding': 1,
    'text-letter-spacing': 0.02,
  },
  paint: { 'text-color': nameColour, ...halo },
});

const areaNames = ({ named, nameColour, halo }: StyleContext): LayerSpecification => ({
  id: 'area-names',
  type: 'symbol',
  source: 'story-names',
  filter: filterFor('area-names', named['area-names']),
  minzoom: closeZoom,
  layout: {
    'text-field': name,
    'text-font': regular,
    'text-size': 12,
    'text-letter-spacing': 0.02,
    'text-max-width': 9,
    'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
    'text-radial-offset': 1.2,
    'text-justify': 'auto',
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: { 'text-color': nameColour, ...halo },
});

/** Shown by feature state, and so in the next frame; neither collides nor is hidden by collisions. */
const points = (): LayerSpecification => ({
  id: 'points',
  type: 'symbol',
  source: 'story',
  filter: isPoint,
  layout: { ...pointIcon, 'icon-ignore-placement': true },
  paint: { 'icon-opacity': whereShown },
});

/** Placed before labels of places, because it is all that is drawn of a region while its layer shows areas. */
const regionNames = ({ named, nameColour, halo }: StyleContext): LayerSpecification => ({
  id: 'region-names',
  type: 'symbol',
  source: 'story-names',
  filter: filterFor('region-names', named['region-names']),
  minzoom: closeZoom,
  layout: {
    'text-field': name,
    'text-font': semibold,
    'text-size': ['interpolate', ['linear'], ['zoom'], 5, 11, 8, 13.5],
    'text-letter-spacing': 0.1,
    'text-max-width': 10,
    'text-variable-anchor-offset': regionOffsets,
    'text-justify': 'center',
  },
  paint: { 'text-color': nameColour, ...halo },
});

/** Invisible icons over the shown points, placed before labels so that no label covers a point. */
const pointExclusion = ({ named }: StyleContext): LayerSpecification => ({
  id: 'point-exclusion',
  type: 'symbol',
  source: 'story',
  filter: filterFor('point-exclusion', named['point-exclusion']),
  layout: {
    ...pointIcon,
    'icon-image': ['step', ['zoom'], farIcon, closeZoom, mainIcon, villageZoom, ['get', 'icon']],
  },
  paint: { 'icon-opacity': 0 },
});

const selectedPoint = ({ named, placePaint }: StyleContext): LayerSpecification => ({
  id: 'selected-point',
  type: 'symbol',
  source: 'story',
  filter: filterFor('selected-point', named['selected-point']),
  layout: {
    'icon-image': selectedIcon,
    'icon-allow-overlap': true,
    'icon-padding': 0,
    // Labelled at any zoom, outside its ring.
    'text-field': name,
    ...placeName,
    'text-size': 13,
    'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left'],
    'text-radial-offset': 1.5,
    'text-optional': true,
  },
  paint: placePaint,
});

/** Invisible icons along a selected line or outline, so that no label covers it. */
const selectedExclusion = ({ named }: StyleContext): LayerSpecification => ({
  id: 'selected-exclusion',
  type: 'symbol',
  source: 'story',
  filter: filterFor('selected-exclusion', named['selected-exclusion']),
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 9,
    'icon-image': 'path' satisfies ExclusionIcon,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  },
});

const ghosts = ({ named }: StyleContext): LayerSpecification => ({
  id: 'ghosts',
  type: 'symbol',
  source: 'story',
  filter: filterFor('ghosts', named.ghosts),
  layout: { 'icon-image': ghostIcon, 'icon-allow-overlap': true },
});

const ghostNames = ({ palette, named, halo }: StyleContext): LayerSpecification => ({
  id: 'ghost-names',
  type: 'symbol',
  source: 'story-anchors',
  filter: filterFor('ghost-names', named['ghost-names']),
  layout: {
    'text-field': name,
    'text-font': semibold,
    'text-size': 12.5,
    'text-offset': [0, 1.4],
    'text-anchor': 'top',
    'text-allow-overlap': true,
  },
  paint: { 'text-color': palette.muted, ...halo },
});

/** Points and labels; in a collision the last layer is placed first. */
export function symbolLayers(palette: Palette, named: LayerFeatureIds): LayerSpecification[] {
  const context = contextOf(palette, named);
  return [
    lineNames(context),
    areaNames(context),
    pointNames('point-names', context),
    points(),
    regionNames(context),
    pointNames('event-names', context),
    pointExclusion(context),
    selectedName('selected-line', 'story-anchors', lineOffsets, context),
    selectedName('selected-area', 'story-names', ['center', [0, 0], ...lineOffsets], context),
    selectedPoint(context),
    selectedExclusion(context),
    ghosts(context),
    ghostNames(context),
  ];
}
