// Cuts what a site needs from the world's archive: the world at small scales, and for each story a file of the tiles
// around its features.
import { gunzipSync, gzipSync } from 'node:zlib';
import { archiveOf } from './archive.mjs';
import { maxZoom } from './layer-tiles.mjs';
import { namesIn } from './names-in.mjs';
import { onTiles } from './on-tiles.mjs';
import { supplemented } from './supplement.mjs';
import { featuresOf, splitTile } from './tile-parts.mjs';

/** Zooms of the world's file. */
const worldZoom = 4;
/** Tiles around a box at each zoom, across and down: the sides of a wide window whose middle is at the box's edge. */
const margin = { across: 1.5, down: 1 };
/**
 * Largest file around what a story opens with, in bytes: on a host without byte ranges a reader waits for all of it. And
 * largest file of the rest, which is fetched when the reader goes there.
 */
const limits = { near: 950_000, far: 4_000_000 };
/** A story over a large area has files with fewer zooms, but at least these. */
const leastZoom = 5;

/**
 * Tiles of a zoom around a box, as `z/x/y`. A box may cross the antimeridian: east of it longitudes are above 180.
 * @param {number[]} box west, south, east, north
 */
function tilesAround([west, south, east, north], zoom) {
  const side = 2 ** zoom;
  const [left, top] = onTiles([west, north], zoom);
  const [right, bottom] = onTiles([east, south], zoom);
  const keys = [];
  for (let x = Math.floor(left - margin.across); x <= Math.floor(right + margin.across); x += 1)
    for (let y = Math.floor(top - margin.down); y <= Math.floor(bottom + margin.down); y += 1)
      if (y >= 0 && y < side) keys.push(`${zoom}/${((x % side) + side) % side}/${y}`);
  return keys;
}

async function readTiles(archive, keys, change = (bytes) => bytes) {
  const tiles = [];
  for (const key of keys) {
    const [z, x, y] = key.split('/').map(Number);
    const found = await archive.getZxy(z, x, y);
    if (!found) continue;
    const bytes = change(new Uint8Array(found.data), { z, x, y });
    tiles.push({ z, x, y, bytes: gzipSync(bytes, { level: 9 }) });
  }
  return tiles;
}

/** The archive's metadata with names of countries: see `BaseMap`. @param languages all if undefined */
async function metadataWith(archive, isNamed, languages) {
  const metadata = await archive.getMetadata();
  const named = Object.entries(metadata.countries).flatMap(([code, names]) =>
    isNamed(code) ? [[code, namesIn(names, languages)]] : [],
  );
  return { ...metadata, countries: Object.fromEntries(named) };
}

/** Codes of the countries in tiles. */
function codesIn(tiles) {
  const codes = new Set();
  for (const { bytes } of tiles) {
    const part = splitTile(gunzipSync(bytes)).get('country');
    for (const { tags } of part ? featuresOf(part, 1) : []) codes.add(tags.code);
  }
  return codes;
}

/** The world at small scales, as an archive. @param languages of countries' names */
export async function worldCut(archive, languages) {
  const keys = [];
  for (let z = 0; z <= worldZoom; z += 1)
    for (let x = 0; x < 2 ** z; x += 1)
      for (let y = 0; y < 2 ** z; y += 1) keys.push(`${z}/${x}/${y}`);
  const metadata = await metadataWith(archive, () => true, languages);
  return archiveOf(await readTiles(archive, keys), { metadata });
}

/** Tiles around boxes, zoom by zoom from where the world's file ends, as far as the limit allows. */
async function tilesUpTo(limit, archive, boxes, { change, without = new Set() }) {
  const made = [];
  let size = 0;
  for (let zoom = worldZoom + 1; zoom <= maxZoom; zoom += 1) {
    const keys = new Set(boxes.flatMap((box) => tilesAround(box, zoom)));
    const tiles = await readTiles(
      archive,
      [...keys].filter((key) => !without.has(key)),
      change,
    );
    size += tiles.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (size > limit && zoom > leastZoom) break;
    made.push(...tiles);
  }
  return made;
}

/**
 * A story's archives: `near` with the tiles around what it opens with, and `far` with those around its other features, if
 * it has any that are elsewhere. From where the world's file ends to zoom 8, or as far as the limits allow.
 * @param {import('pmtiles').PMTiles} archive of the world
 * @param {{ opening: number[], features: number[][] }} boxes west, south, east, north
 * @param {ReturnType<import('./supplement.mjs').readSupplement>} supplement the story's regional base map
 */
export async function storyCuts(archive, { opening, features }, supplement) {
  const change = supplement ? (bytes, tile) => supplemented(bytes, supplement, tile) : undefined;
  const near = await tilesUpTo(limits.near, archive, [opening], { change });
  const without = new Set(near.map(({ z, x, y }) => `${z}/${x}/${y}`));
  const far = await tilesUpTo(limits.far, archive, features, { change, without });
  const archiveFrom = async (tiles) => {
    const codes = codesIn(tiles);
    return archiveOf(tiles, { metadata: await metadataWith(archive, (code) => codes.has(code)) });
  };
  return {
    near: await archiveFrom(near),
    far: far.length > 0 ? await archiveFrom(far) : undefined,
  };
}
