import type { FeatureCollection, Point } from 'geojson';
import type { CountryLabel } from '#basemap/countries-in-sight.ts';

/** Source of the names of the countries in the frame. */
export const countrySource = 'countries-in-sight';

export const countryCollection = (
  labels: readonly CountryLabel[],
): FeatureCollection<Point, Readonly<Record<string, string>>> => ({
  type: 'FeatureCollection',
  features: labels.map(({ code, names, position }) => ({
    type: 'Feature',
    properties: { code, ...names },
    geometry: { type: 'Point', coordinates: position },
  })),
});
