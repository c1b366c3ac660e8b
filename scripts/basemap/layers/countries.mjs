// The areas of countries with their waters: the sea is drawn over them, so that there is no second coast.
import { countryPolygons, countryTopology } from '../country-polygons.mjs';

export default () => ({
  name: 'country',
  features: countryPolygons(countryTopology()).map(({ code, rings }) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: rings },
  })),
  tolerance: 0.35,
});
