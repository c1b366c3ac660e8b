// Rivers (Natural Earth). Their lines run on through lakes, which are drawn over them and have names of their own.
import { readFileSync } from 'node:fs';
import { root } from '../../set-up.mjs';
import { readNaturalEarth } from '../sources.mjs';

const { names } = JSON.parse(readFileSync(`${root}scripts/basemap/facts/river-names.json`, 'utf8'));

/** The first zoom of a river, and the rank that sets its width, by the rank in the source. */
const zooms = [1, 2, 3, 3, 4, 4, 5, 6, 6, 7, 7, 8];
const ranks = [0, 0, 0, 1, 1, 2, 2, 3];
const thinnest = 3;

/**
 * A river's English name: from the table, otherwise what the source has in brackets, otherwise its name. None where
 * letters are lost, but for a mark of softness at its end, or where the table has none because the source's is wrong.
 */
function nameOf(inSource) {
  if (inSource in names) return names[inSource] || undefined;
  const inBrackets = /\(([^)]+)\)/.exec(inSource)?.[1];
  const name = (inBrackets ?? inSource).replace(/\?$/, '').replace(/\s+/g, ' ').trim();
  return /[?\ufffd]/.test(name) || name === '' ? undefined : name;
}

export default () => ({
  name: 'river',
  features: readNaturalEarth('ne_10m_rivers_lake_centerlines').flatMap(({ properties, lines }) => {
    const rank = Number(properties.scalerank);
    const isInLake = properties.featurecla === 'Lake Centerline';
    const name = isInLake ? undefined : nameOf(properties.name);
    return lines.map((coordinates) => ({
      type: 'Feature',
      properties: { rank: ranks[rank] ?? thinnest, ...(name ? { name } : {}) },
      geometry: { type: 'LineString', coordinates },
      min: zooms[rank] ?? 8,
    }));
  }),
  from: 1,
});
