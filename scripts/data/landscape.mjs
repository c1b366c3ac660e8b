// node scripts/data/landscape.mjs
// The region's rivers, and names of its mountain ranges, peaks, passes and reservoirs.
import { readFileSync } from 'node:fs';
import { root } from '../set-up.mjs';
import { baseFolder } from './base-files.mjs';
import { rivers } from './rivers.mjs';
import { feature, writeFeatures } from './write.mjs';

const facts = JSON.parse(readFileSync(`${root}scripts/data/facts/landscape.json`, 'utf8'));

const heights = (kind, list) =>
  list.map(({ names, metres, position, zoom }) =>
    feature({ kind, ...names, metres, zoom }, 'Point', position),
  );

writeFeatures(`${baseFolder}rivers.geojson`, rivers(facts));
writeFeatures(`${baseFolder}landscape.geojson`, [
  ...facts.ranges.map(({ names, line, zoom, rank }) =>
    feature({ kind: 'range', ...names, zoom, rank }, 'LineString', line),
  ),
  ...facts.exclaves.map(({ names, code, position, zoom }) =>
    feature({ kind: 'exclave', ...names, code, zoom }, 'Point', position),
  ),
  ...heights('peak', facts.peaks),
  ...heights('pass', facts.passes),
  ...facts.waters.map(({ names, position, zoom, rank }) =>
    feature({ kind: 'water', ...names, zoom, rank }, 'Point', position),
  ),
]);
