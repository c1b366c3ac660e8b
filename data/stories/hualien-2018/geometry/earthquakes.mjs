// Makes earthquakes.csv from data/earthquakes.json of the npm package vega-datasets 3.2.1, whose path it takes:
//   node data/stories/hualien-2018/geometry/earthquakes.mjs vega-datasets/data/earthquakes.json
import { readFileSync, writeFileSync } from 'node:fs';
import { csvFormatRows } from 'd3-dsv';

const { features } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

/** Times are in milliseconds since 1970; a story tells minutes apart. */
const minuteOf = (time) => `${new Date(time).toISOString().slice(0, 16)}Z`;

const rows = features.map(({ id, properties, geometry }) => {
  const { mag, place, time, type, status, url } = properties;
  const [longitude, latitude, depth] = geometry.coordinates;
  return [
    id,
    `M ${mag}, ${place.replace(/^(\d+)km /, '$1 km ')}`,
    type === 'earthquake' ? 'earthquake' : 'blast',
    minuteOf(time),
    latitude,
    longitude,
    mag,
    depth,
    status,
    'US Geological Survey',
    url,
  ].map(String);
});
rows.sort(([, , , a = ''], [, , , b = '']) => (a < b ? -1 : Number(a > b)));

const columns = 'id,name,kind,when,latitude,longitude,magnitude,depth,status,source,url'.split(',');
writeFileSync(
  new URL('../earthquakes.csv', import.meta.url),
  `${csvFormatRows([columns, ...rows])}\n`,
);
