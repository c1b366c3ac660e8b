import type { FilteredLayer } from './filtered-layers.ts';

/** Drawn under or around what they belong to, and wider than it; or not drawn, to keep room. */
export const beside: readonly string[] = [
  'point-room',
  'chosen-course',
  'halo',
  'lit-points',
  'lit-outline',
  'chosen-outline',
];

/** Names beside what is drawn. A region's is not among them: it may be all that is drawn of it. */
export const names: readonly string[] = [
  'line-names',
  'area-names',
  'point-names',
  'event-names',
  'chosen-point',
  'chosen-line',
  'chosen-area',
  'ghost-names',
] satisfies FilteredLayer[];
