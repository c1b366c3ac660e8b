// A story's regional base map: layers that replace the world's in its region, and names that the world's map lacks.
// docs/base-maps.md describes the format.
import { existsSync, readFileSync } from 'node:fs';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { clipPolyline } from 'lineclip';
import { feature as fromTopology } from 'topojson-client';
import { isInRings } from './in-rings.mjs';
import { maxZoom } from './layer-tiles.mjs';
import { onTiles } from './on-tiles.mjs';
import { featuresOf, joinTile, layerOf, splitTile } from './tile-parts.mjs';

/** Units of a tile's side: MapLibre's own, and as fine as it draws. */
const extent = 8192;
const buffer = 96;
/** Below this zoom the world's map is as good. */
const from = 5;
/** In pixels of a tile shown at 512. */
const tolerance = 0.2;

function readFeatures(folder, file, layer) {
  const read = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
  if (read.type !== 'Topology') return read.features;
  return fromTopology(read, read.objects[layer]).features;
}

/** An index that cuts features into tiles. Points have no buffer: a name would stand in two tiles. */
function indexOf(features, hasNames) {
  return new GeoJSONVT(
    { type: 'FeatureCollection', features },
    {
      maxZoom: maxZoom + 1,
      indexMaxZoom: 4,
      tolerance: (tolerance * extent) / 512,
      extent,
      buffer: hasNames ? 0 : buffer,
    },
  );
}

/**
 * The regional base map of a story's folder; undefined if it has none. Its files have been checked with the story.
 * @param {string} folder ends in a slash
 */
export function readSupplement(folder) {
  const manifest = `${folder}base.json`;
  if (!existsSync(manifest)) return undefined;
  const { layers } = JSON.parse(readFileSync(manifest, 'utf8'));
  return {
    layers: Object.entries(layers).map(([name, { files, replaces = {} }]) => {
      const features = files.flatMap((file) => readFeatures(folder, file, name));
      const hasNames = name === 'name' || name === 'town';
      return { name, replaces, index: indexOf(features, hasNames) };
    }),
  };
}

/** A box of west, south, east and north in units of a tile, as left, top, right and bottom. */
function inTile([west, south, east, north], { z, x, y }) {
  const [left, top] = onTiles([west, north], z);
  const [right, bottom] = onTiles([east, south], z);
  return [left - x, top - y, right - x, bottom - y].map((value) => value * extent);
}

const isIn = ([left, top, right, bottom], [x, y]) =>
  left <= x && x <= right && top <= y && y <= bottom;

/** The parts of a line outside a box: those beside it, above and below it. */
function outside(line, [left, top, right, bottom]) {
  const far = 4 * extent;
  return [
    [-far, -far, left, far],
    [right, -far, far, far],
    [left, -far, right, top],
    [left, bottom, right, far],
  ]
    .flatMap((box) => clipPolyline(line, box))
    .filter((part) => part.length > 1)
    .map((part) => part.map((position) => position.map(Math.round)));
}

/** Whether two areas overlap, by their corners. */
const overlap = (a, b) =>
  a.geometry[0].some((corner) => isInRings(b.geometry, corner)) ||
  b.geometry[0].some((corner) => isInRings(a.geometry, corner));

/** What stays of the world's features of a layer where a supplement replaces them. */
function remaining(features, { within, where, overlapping }, own, tile) {
  const box = within && inTile(within, tile);
  return features.flatMap((one) => {
    if (where && Object.entries(where).every(([key, values]) => values.includes(one.tags[key])))
      return [];
    if (overlapping && own.some((other) => overlap(one, other))) return [];
    if (!box) return [one];
    if (one.type === 1) return one.geometry.some((at) => isIn(box, at)) ? [] : [one];
    const geometry = one.geometry.flatMap((line) => outside(line, box));
    return geometry.length === 0 ? [] : [{ ...one, geometry }];
  });
}

/** Features with the names that the world's map has for them and the supplement lacks. */
function withNamesOf(before, own) {
  const known = new Map(
    before.flatMap(({ type, tags }) => (type === 1 && tags.name ? [[tags.name, tags]] : [])),
  );
  return own.map((one) =>
    one.type === 1 ? { ...one, tags: { ...known.get(one.tags.name), ...one.tags } } : one,
  );
}

/**
 * A tile of the world's with the supplement's features instead of those that it replaces.
 * @param {Uint8Array} bytes of the world's tile, not compressed
 */
export function supplemented(bytes, supplement, tile) {
  if (tile.z < from) return bytes;
  const parts = splitTile(bytes);
  for (const { name, replaces, index } of supplement.layers) {
    const made = index.getTile(tile.z, tile.x, tile.y);
    const own = (made?.features ?? []).filter(
      ({ tags }) => Math.min(maxZoom, Math.floor(tags.zoom ?? 0)) <= tile.z,
    );
    const before = parts.has(name) ? featuresOf(parts.get(name), extent) : [];
    const kept = remaining(before, replaces, own, tile);
    const part = layerOf(name, [...kept, ...withNamesOf(before, own)], extent);
    if (part) parts.set(name, part);
    else parts.delete(name);
  }
  return joinTile(parts);
}
