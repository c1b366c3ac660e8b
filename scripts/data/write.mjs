import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, log } from '../set-up.mjs';

/** Rounds all numbers in nested coordinates. */
export function rounded(coordinates, digits) {
  return typeof coordinates === 'number'
    ? Number(coordinates.toFixed(digits))
    : coordinates.map((inner) => rounded(inner, digits));
}

export function feature(properties, type, coordinates, id) {
  return {
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    properties,
    geometry: { type, coordinates },
  };
}

/** Writes a FeatureCollection with one feature per line, for readable diffs. */
export function writeFeatures(file, features) {
  const lines = features.map((one) => JSON.stringify(one)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  mkdirSync(dirname(`${root}${file}`), { recursive: true });
  writeFileSync(`${root}${file}`, text);
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
  log(
    `${file}: ${features.length} features, ${kilobytes(text.length)}, ${kilobytes(gzipSync(text).length)} gzipped`,
  );
}
