// Writes PMTiles archives (specification of version 3): clustered by tile, gzipped, equal tiles stored once.
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

const headerLength = 127;
/** Header and root directory fit in the first 16 KiB, which readers fetch at once. */
const rootLimit = 16384 - headerLength;
const gzip = 2;
const vectorTiles = 1;

function varints(numbers) {
  const bytes = [];
  for (let number of numbers) {
    while (number >= 128) {
      bytes.push((number % 128) | 128);
      number = Math.floor(number / 128);
    }
    bytes.push(number);
  }
  return Buffer.from(bytes);
}

/** A directory: the count, then ids as differences, run lengths, lengths, and offsets (0: right after the last). */
function directory(entries) {
  const numbers = [entries.length];
  let last = 0;
  for (const { id } of entries) {
    numbers.push(id - last);
    last = id;
  }
  for (const { run } of entries) numbers.push(run);
  for (const { length } of entries) numbers.push(length);
  entries.forEach(({ offset }, n) => {
    const before = entries[n - 1];
    numbers.push(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return gzipSync(varints(numbers), { level: 9 });
}

/** The root directory, and the leaves that it points to if it would be too long. */
function directories(entries) {
  const whole = directory(entries);
  if (whole.length <= rootLimit) return { root: whole, leaves: Buffer.alloc(0) };
  for (let size = 2048; ; size *= 2) {
    const parts = [];
    const top = [];
    let offset = 0;
    for (let from = 0; from < entries.length; from += size) {
      const leaf = directory(entries.slice(from, from + size));
      top.push({ id: entries[from].id, run: 0, offset, length: leaf.length });
      parts.push(leaf);
      offset += leaf.length;
    }
    const root = directory(top);
    if (root.length <= rootLimit) return { root, leaves: Buffer.concat(parts) };
  }
}

/** Entries for all tiles in the order of their ids, and the distinct contents. */
function entriesOf(tiles) {
  const known = new Map();
  const contents = [];
  const entries = [];
  let end = 0;
  const sorted = tiles
    .map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes }))
    .sort((a, b) => a.id - b.id);
  for (const { id, bytes } of sorted) {
    const key = createHash('sha256').update(bytes).digest('base64');
    let place = known.get(key);
    if (!place) {
      place = { offset: end, length: bytes.length };
      known.set(key, place);
      contents.push(bytes);
      end += bytes.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, contents, length: end };
}

/**
 * An archive as bytes.
 * @param {{ z: number, x: number, y: number, bytes: Uint8Array }[]} tiles vector tiles, each gzipped
 * @param {{ bounds?: number[], metadata: object }} options west, south, east, north in degrees; the archive's metadata
 */
export function archiveOf(tiles, { bounds = [-180, -85.0511287, 180, 85.0511287], metadata }) {
  const { entries, contents, length } = entriesOf(tiles);
  const { root, leaves } = directories(entries);
  const meta = gzipSync(JSON.stringify(metadata), { level: 9 });
  const zooms = tiles.map(({ z }) => z);
  const header = Buffer.alloc(headerLength);
  header.write('PMTiles');
  header[7] = 3;
  const metaAt = headerLength + root.length;
  const leavesAt = metaAt + meta.length;
  const dataAt = leavesAt + leaves.length;
  [
    headerLength,
    root.length,
    metaAt,
    meta.length,
    leavesAt,
    leaves.length,
    dataAt,
    length,
    tiles.length,
    entries.length,
    contents.length,
  ].forEach((value, n) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * n));
  header.set(
    [
      1,
      gzip,
      gzip,
      vectorTiles,
      zooms.reduce((a, b) => Math.min(a, b)),
      zooms.reduce((a, b) => Math.max(a, b)),
    ],
    96,
  );
  const degrees = (value, at) => header.writeInt32LE(Math.round(value * 1e7), at);
  bounds.forEach((value, n) => degrees(value, 102 + 4 * n));
  degrees((bounds[0] + bounds[2]) / 2, 119);
  degrees((bounds[1] + bounds[3]) / 2, 123);
  return Buffer.concat([header, root, meta, leaves, ...contents]);
}
