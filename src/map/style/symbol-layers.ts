import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Kind } from '#core/kinds/kinds.ts';
import type { CircleIconName } from '#drawing/circle-icons.ts';
import type { Palette } from '#drawing/palette.ts';
import { italic, regular, semibold } from './font-stacks.ts';
import { areaLineHeight, areaNameStyle, regionNameStyle, secondLineScale } from './area-names.ts';
import { exclusionAlong } from './exclusion-layer.ts';
import {
  filterFor,
  isUnknown,
  isVisibleAtWorldScale,
  needsName,
  type LayerFeatureIds,
} from './filtered-layers.ts';
import { isPoint } from './geometry-type.ts';
import { whereShown } from './feature-state.ts';
import { pointOffsets } from './point-offsets.ts';
import { labelSource } from './story-data.ts';

/** Icon of a hidden point that is selected. */
const ghostIcon: CircleIconName = 'ghost';
const selectedIcon: CircleIconName = 'selected';

const isNamedInColour: ExpressionSpecification = ['has', 'namedInColour'];

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
  { 'font-scale': secondLineScale },
];

const farIcon: ExpressionSpecification = ['case', isVisibleAtWorldScale, ['get', 'icon'], ''];
const farLabel: ExpressionSpecification = ['case', isVisibleAtWorldScale, name, ''];

const pointIcon = {
  'icon-image': ['step', ['zoom'], farIcon, closeZoom, ['get', 'icon']],
  'icon-allow-overlap': true,
  'icon-padding': 0,
  // The larger one of two is below.
  'symbol-sort-key': [
    '-',
    ['-', 9, ['get', 'rank']],
    ['/', ['coalesce', ['get', 'size'], 0], 1000],
  ],
} satisfies SymbolLayerSpecification['layout'];

/** Text style of place names. */
const placeName = {
  'text-font': semibold,
  'text-max-width': 11,
  'text-justify': 'auto',
  'text-line-height': 1.15,
} satisfies SymbolLayerSpecification['layout'];

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

/** Size of the names of points, in CSS pixels. */
const pointNameSize = 13;

/** Shared by all of these layers. */
interface StyleContext {
  readonly palette: Palette;
  /** Initial ids of each filter: changing a filter lays out all labels again. */
  readonly named: LayerFeatureIds;
  /** The map's first zoom. */
  readonly zoom: number;
  /** Of the names of points. */
  readonly offsets: ExpressionSpecification;
  readonly nameColour: ExpressionSpecification;
  readonly halo: { readonly 'text-halo-color': string; readonly 'text-halo-width': number };
  readonly placePaint: NonNullable<SymbolLayerSpecification['paint']>;
}

function contextOf(
  palette: Palette,
  named: LayerFeatureIds,
  zoom: number,
  kinds: readonly Kind[],
): StyleContext {
  const nameColour = ['get', 'nameColour'] satisfies ExpressionSpecification;
  const halo = { 'text-halo-color': palette.paper, 'text-halo-width': 1.8 };
  const placePaint: StyleContext['placePaint'] = {
    'text-color': ['case', isNamedInColour, nameColour, palette.ink],
    ...halo,
  };
  const offsets = pointOffsets(kinds, pointNameSize);
  return { palette, named, zoom, offsets, nameColour, halo, placePaint };
}

const pointNames = (
  id: 'point-names' | 'event-names',
  { named, zoom, offsets, placePaint }: StyleContext,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source: labelSource,
  filter: filterFor(id, named[id], zoom),
  layout: {
    'text-field': ['step', ['zoom'], farLabel, closeZoom, ['case', ['has', 'unnamed'], '', name]],
    ...placeName,
    'text-font': id === 'event-names' ? semibold : regular,
    'text-size': pointNameSize,
    'text-variable-anchor-offset': offsets,
    'text-padding': 1,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: placePaint,
});

const whereRoom = (value: ExpressionSpecification): ExpressionSpecification => [
  'step',
  ['zoom'],
  '',
  closeZoom,
  ['case', ['get', 'minor'], '', value],
  villageZoom,
  value,
];

/** A dot and its name, or neither: a dot without a name says nothing. */
const dotNames = ({ named, zoom, offsets, placePaint }: StyleContext): LayerSpecification => ({
  id: 'dot-names',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('dot-names', named['dot-names'], zoom),
  layout: {
    'icon-image': whereRoom(['get', 'icon']),
    'icon-allow-overlap': false,
    'icon-padding': 0,
    'text-field': whereRoom(name),
    ...placeName,
    'text-font': regular,
    'text-size': ['case', ['get', 'minor'], 12, pointNameSize],
    'text-variable-anchor-offset': offsets,
    'text-padding': 1,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: { ...placePaint, 'icon-opacity': whereShown },
});

/** Dots of what is selected or highlighted, whether or not their names have room. */
const markedDots = ({ named, zoom }: StyleContext): LayerSpecification => ({
  id: 'marked-dots',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('marked-dots', named['marked-dots'], zoom),
  layout: { ...pointIcon, 'icon-ignore-placement': true },
  paint: { 'icon-opacity': whereShown },
});

/** Label of a selected line or area: at any zoom, placed first, and clear of its own line. */
const selectedName = (
  id: 'selected-line' | 'selected-area',
  offsets: VariableAnchorOffsetCollectionSpecification,
  { named, zoom, nameColour, halo }: StyleContext,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'story-names',
  filter: filterFor(id, named[id], zoom),
  layout: {
    'text-field': name,
    ...placeName,
    'text-size': 13,
    'text-variable-anchor-offset': offsets,
    'text-padding': 1,
  },
  paint: { 'text-color': nameColour, ...halo },
});

const lineNames = ({ named, zoom, nameColour, halo }: StyleContext): LayerSpecification => ({
  id: 'line-names',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('line-names', named['line-names'], zoom),
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

/** Within its area, or left out. */
const areaNames = (
  id: 'area-names' | 'region-names',
  { size, spacing }: { readonly size: number; readonly spacing: number },
  { palette, named, zoom, nameColour, halo }: StyleContext,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source: 'story-names',
  filter: filterFor(id, named[id], zoom),
  minzoom: closeZoom,
  layout: {
    'text-field': name,
    'text-font': [
      'case',
      isUnknown,
      ['literal', italic],
      ['literal', id === 'region-names' ? semibold : regular],
    ],
    'text-size': size,
    'text-letter-spacing': spacing,
    'text-line-height': areaLineHeight,
    // Lines are broken so that the name fits.
    'text-max-width': 100,
    'text-padding': 1,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: { 'text-color': ['case', isUnknown, palette.muted, nameColour], ...halo },
});

/** Shown by feature state, and so in the next frame; neither collides nor is hidden by collisions. */
const points = (): LayerSpecification => ({
  id: 'points',
  type: 'symbol',
  source: 'story',
  filter: ['all', isPoint, ['!', needsName]],
  layout: { ...pointIcon, 'icon-ignore-placement': true },
  paint: { 'icon-opacity': whereShown },
});

/** Invisible icons over the shown points, placed before labels so that no label covers a point. */
const pointExclusion = ({ named, zoom }: StyleContext): LayerSpecification => ({
  id: 'point-exclusion',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('point-exclusion', named['point-exclusion'], zoom),
  layout: pointIcon,
  paint: { 'icon-opacity': 0 },
});

const selectedPoint = ({ named, zoom, placePaint }: StyleContext): LayerSpecification => ({
  id: 'selected-point',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('selected-point', named['selected-point'], zoom),
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
const selectedExclusion = ({ named, zoom }: StyleContext): LayerSpecification => ({
  id: 'selected-exclusion',
  type: 'symbol',
  source: 'story',
  filter: filterFor('selected-exclusion', named['selected-exclusion'], zoom),
  layout: exclusionAlong('path', 9),
});

/** Invisible icons along shown borders: names stay 4 px clear of them. */
const borderExclusion = ({ named, zoom }: StyleContext): LayerSpecification => ({
  id: 'border-exclusion',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('border-exclusion', named['border-exclusion'], zoom),
  layout: exclusionAlong('course', 8),
});

const ghosts = ({ named, zoom }: StyleContext): LayerSpecification => ({
  id: 'ghosts',
  type: 'symbol',
  source: labelSource,
  filter: filterFor('ghosts', named.ghosts, zoom),
  layout: { 'icon-image': ghostIcon, 'icon-allow-overlap': true },
});

const ghostNames = ({ palette, named, zoom, halo }: StyleContext): LayerSpecification => ({
  id: 'ghost-names',
  type: 'symbol',
  source: 'story-names',
  filter: filterFor('ghost-names', named['ghost-names'], zoom),
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

/** Points and labels by rank, bottom to top; in a collision the last layer is placed first. */
export interface SymbolLayers {
  readonly places: readonly LayerSpecification[];
  readonly regions: readonly LayerSpecification[];
  readonly events: readonly LayerSpecification[];
  /** What is selected, and what no name may cover. */
  readonly selection: readonly LayerSpecification[];
}

/** @param kinds of the story's features */
export function symbolLayers(
  palette: Palette,
  named: LayerFeatureIds,
  zoom: number,
  kinds: readonly Kind[],
): SymbolLayers {
  const context = contextOf(palette, named, zoom, kinds);
  return {
    places: [
      lineNames(context),
      areaNames('area-names', areaNameStyle, context),
      markedDots(context),
      dotNames(context),
      pointNames('point-names', context),
      points(),
    ],
    regions: [areaNames('region-names', regionNameStyle, context)],
    events: [pointNames('event-names', context)],
    selection: [
      pointExclusion(context),
      selectedName('selected-line', lineOffsets, context),
      selectedName('selected-area', ['center', [0, 0], ...lineOffsets], context),
      selectedPoint(context),
      selectedExclusion(context),
      borderExclusion(context),
      ghosts(context),
      ghostNames(context),
    ],
  };
}
