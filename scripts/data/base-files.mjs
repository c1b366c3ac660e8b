// Files of the first story's regional base map, in `base/` of its folder: see docs/base-maps.md.
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { log, root } from '../set-up.mjs';

export const baseFolder = 'data/stories/sotk-2023/base/';
const borders = `${root}${baseFolder}borders.topojson`;

/** Lists of features by layer: `border` and `country`, whose lines are the same. */
export function readBorders() {
  const read = JSON.parse(readFileSync(borders, 'utf8'));
  const of = (layer) => feature(read, read.objects[layer]).features;
  return { border: of('border'), country: of('country') };
}

/** Writes borders and countries as one topology: what they share is stored once. */
export function writeBorders(layers) {
  const collections = Object.fromEntries(
    Object.entries(layers).map(([layer, features]) => [
      layer,
      { type: 'FeatureCollection', features },
    ]),
  );
  const { bbox: _bbox, arcs, objects } = topology(collections);
  const lines = arcs.map((arc) => JSON.stringify(arc)).join(',\n');
  const text = `{"type":"Topology","objects":${JSON.stringify(objects)},"arcs":[\n${lines}\n]}\n`;
  mkdirSync(root + baseFolder, { recursive: true });
  writeFileSync(borders, text);
  log(`${baseFolder}borders.topojson: ${(gzipSync(text).length / 1024).toFixed(1)} KB gzipped`);
}
