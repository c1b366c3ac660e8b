// Reads an ESRI shapefile (ESRI white paper, July 1998) and its dBASE table.
import { readFileSync } from 'node:fs';

const types = { point: 1, polyLine: 3, polygon: 5 };

/** Where each record's content starts, in bytes, by the index file: there may be gaps between records. */
function startsOf(index) {
  const count = (index.length - 100) / 8;
  return Array.from({ length: count }, (_, n) => 2 * index.readInt32BE(100 + 8 * n) + 8);
}

const positionAt = (bytes, at) => [bytes.readDoubleLE(at), bytes.readDoubleLE(at + 8)];

/** Lists of positions of a record's lines or rings. */
function partsAt(bytes, content) {
  const parts = bytes.readInt32LE(content + 36);
  const points = bytes.readInt32LE(content + 40);
  const starts = Array.from({ length: parts }, (_, n) => bytes.readInt32LE(content + 44 + 4 * n));
  const first = content + 44 + 4 * parts;
  return starts.map((start, n) =>
    Array.from({ length: (starts[n + 1] ?? points) - start }, (_, step) =>
      positionAt(bytes, first + 16 * (start + step)),
    ),
  );
}

/** Records of the table by column name; all values are text. */
function rowsOf(bytes) {
  const [count, start, width] = [
    bytes.readInt32LE(4),
    bytes.readUInt16LE(8),
    bytes.readUInt16LE(10),
  ];
  const columns = [];
  for (let at = 32, offset = 1; bytes[at] !== 0x0d; at += 32) {
    const name = bytes.toString('latin1', at, at + 11).replace(/\0.*$/s, '');
    columns.push({ name, offset, length: bytes[at + 16] });
    offset += bytes[at + 16];
  }
  return Array.from({ length: count }, (_, row) => {
    const from = start + row * width;
    return Object.fromEntries(
      columns.map(({ name, offset, length }) => [
        name,
        bytes
          .toString('utf8', from + offset, from + offset + length)
          .replaceAll('\0', ' ')
          .trim(),
      ]),
    );
  });
}

/**
 * Records: their table's row, the position of a point, and the lines or rings of all others.
 * @param {string} path without extension
 */
export function readShapefile(path) {
  const rows = rowsOf(readFileSync(`${path}.dbf`));
  const bytes = readFileSync(`${path}.shp`);
  return startsOf(readFileSync(`${path}.shx`)).map((content, n) => {
    const type = bytes.readInt32LE(content);
    const record = { properties: rows[n], lines: [] };
    if (type === types.point) return { ...record, position: positionAt(bytes, content + 4) };
    if (type !== types.polyLine && type !== types.polygon) return record;
    return { ...record, lines: partsAt(bytes, content) };
  });
}
