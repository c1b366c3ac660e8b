import type { FilteredLayer } from './filtered-layers.ts';

/** Layers drawn under or around features and wider than them, or invisible: not counted as drawn, not clickable. */
export const nonFeatureLayers: readonly string[] = [
  'point-exclusion',
  'selected-exclusion',
  'border-exclusion',
  'halo',
  'doubt',
  'highlighted-points',
  'highlighted-outline',
  'selected-casing',
  'selected-outline',
];

/** Layers with labels next to features. Not those of regions, whose label may be all that is drawn. */
export const labelLayers: readonly string[] = [
  'line-names',
  'area-names',
  'point-names',
  'event-names',
  'selected-point',
  'selected-line',
  'selected-area',
  'ghost-names',
] satisfies FilteredLayer[];
