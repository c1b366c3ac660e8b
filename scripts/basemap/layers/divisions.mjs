// Lines between first-level divisions: states, provinces, regions (Natural Earth).
import { alpha2Of } from '../names.mjs';
import { readNaturalEarth } from '../sources.mjs';

/** Lines of the statistical regions that the source has besides. */
const isOther = /meta|region boundary/i;
const zooms = { least: 3, most: 8 };

export default () => ({
  name: 'division',
  features: readNaturalEarth('ne_10m_admin_1_states_provinces_lines')
    .filter(({ properties }) => !isOther.test(properties.featurecla))
    .flatMap(({ properties, lines }) => {
      const code = alpha2Of(properties.adm0_a3);
      const zoom = Math.floor(Number(properties.min_zoom) || zooms.most);
      return lines.map((coordinates) => ({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'LineString', coordinates },
        min: Math.max(zooms.least, Math.min(zooms.most, zoom)),
      }));
    }),
  tolerance: 0.4,
  from: zooms.least,
});
