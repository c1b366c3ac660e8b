// Reads lines and attributes from an ESRI shapefile (ESRI white paper, July 1998) and its dBASE table.
import { readFileSync } from 'node:fs';

const polyLine = 3;

/** Lists of positions of each record's parts. */
function linesOf(bytes) {
  const records = [];
  for (let at = 100; at < bytes.length;) {
    const content = at + 8;
    const words = bytes.readInt32BE(at + 4);
    if (bytes.readInt32LE(content) === polyLine) {
      const parts = bytes.readInt32LE(content + 36);
      const points = bytes.readInt32LE(content + 40);
      const starts = Array.from({ length: parts }, (_, n) =>
        bytes.readInt32LE(content + 44 + 4 * n),
      );
      const first = content + 44 + 4 * parts;
      const position = (n) => [
        bytes.readDoubleLE(first + 16 * n),
        bytes.readDoubleLE(first + 16 * n + 8),
      ];
      records.push(
        starts.map((start, n) => {
          const end = starts[n + 1] ?? points;
          return Array.from({ length: end - start }, (_, step) => position(start + step));
        }),
      );
    } else records.push([]);
    at = content + 2 * words;
  }
  return records;
}

/** Records of the table by column name; all values are text. */
function rowsOf(bytes) {
  const [count, start, width] = [bytes.readInt32LE(4), bytes.readInt16LE(8), bytes.readInt16LE(10)];
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

/** @param {string} path without extension */
export function readShapefile(path) {
  const rows = rowsOf(readFileSync(`${path}.dbf`));
  return linesOf(readFileSync(`${path}.shp`)).map((lines, n) => ({ properties: rows[n], lines }));
}
