/** The sources of the base map, each a GeoJSON file of data/basemap. */
export const baseSources = [
  'world-land',
  'world-borders',
  'region-countries',
  'region-borders',
  'waters',
  'landscape',
  'regions',
  'towns',
  'countries',
] as const;

export type BaseSource = (typeof baseSources)[number];
