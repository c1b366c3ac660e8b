import type {
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';

/** Positions of the invisible icons along the frame's edges and under panels: see LabelExclusion. */
export const exclusionSource = 'frame';
/**
 * Invisible icons that labels collide with: for the frame and panels, along a selected line, and along borders. Name:
 * width and height in CSS pixels.
 */
export const exclusionIcons = {
  square: [40, 40],
  wide: [120, 4],
  tall: [4, 120],
  path: [6, 6],
  course: [8, 8],
} as const;
export type ExclusionIcon = keyof typeof exclusionIcons;

/** Above all labels, and therefore placed before them: no label crosses the frame's edge or lies under a panel. */
export const exclusionLayer: LayerSpecification = {
  id: 'label-exclusion',
  type: 'symbol',
  source: exclusionSource,
  layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-padding': 0 },
};

/** Layout of invisible icons along lines. @param spacing in CSS pixels */
export const exclusionAlong = (icon: ExclusionIcon, spacing: number) =>
  ({
    'symbol-placement': 'line',
    'symbol-spacing': spacing,
    'icon-image': icon,
    'icon-allow-overlap': true,
    'icon-padding': 0,
  }) satisfies SymbolLayerSpecification['layout'];
