import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Where the frame's edges and the panels over the map are: see LabelExclusion. */
export const exclusionSource = 'frame';
/** Unseen pictures that take room: for the frame, and along the course of what is selected. By name, each so many pixels wide and high. */
export const exclusionIcons = {
  square: [40, 40],
  wide: [120, 4],
  tall: [4, 120],
  course: [6, 6],
} as const;
export type ExclusionIcon = keyof typeof exclusionIcons;

/** Above all names, and so placed before them: no name reaches over the frame's edge or under a panel. */
export const exclusionLayer: LayerSpecification = {
  id: 'label-exclusion',
  type: 'symbol',
  source: exclusionSource,
  layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0 },
};
