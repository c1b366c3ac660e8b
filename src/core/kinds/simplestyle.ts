/** Names of the properties of simplestyle 1.1.0: how a feature is drawn, not what is known of it. */
export const simplestyleProperties: readonly string[] = [
  'marker-size',
  'marker-symbol',
  'marker-color',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'fill',
  'fill-opacity',
];
