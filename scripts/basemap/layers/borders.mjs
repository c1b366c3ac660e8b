// Borders of countries by status. Drawn under the sea, which hides those of waters.
import { countryPolygons, countryTopology } from '../country-polygons.mjs';
import { bordersOf } from '../neighbours.mjs';
import { isUnclaimed, withStatus } from '../status.mjs';
import { linesOfTable } from '../table-lines.mjs';

/** All borders: `{ of, status, line }`. */
export function allBorders() {
  const topology = countryTopology();
  const drawn = withStatus(bordersOf(topology, countryPolygons(topology), isUnclaimed));
  return [...drawn, ...linesOfTable()];
}

export default () => ({
  name: 'border',
  features: allBorders().map(({ of, status, line }) => ({
    type: 'Feature',
    properties: { of, status },
    geometry: { type: 'LineString', coordinates: line },
  })),
  tolerance: 0.3,
});
