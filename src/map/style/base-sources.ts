/** Sources of the base map; each is a GeoJSON file in data/basemap. */
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
