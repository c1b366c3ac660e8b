import type { FilteredLayer } from './filtered-layers.ts';

/** Drawn under or around what they belong to, and wider than it; or not drawn, to keep room. */
export const nonFeatureLayers: readonly string[] = [
  'point-exclusion',
  'selected-course',
  'halo',
  'highlighted-points',
  'highlighted-outline',
  'selected-outline',
];

/** Names beside what is drawn. A region's is not among them: it may be all that is drawn of it. */
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
