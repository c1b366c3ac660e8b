import { dsvFormat } from 'd3-dsv';
import type { Feature, Point } from 'geojson';
import type { JsonDocument } from '../checking/json-document.ts';
import { keysOf } from '../checking/json-path.ts';
import { nearest } from '../checking/nearest.ts';
import type { Fault } from '../result.ts';
import { namesMeaning, plainName, propertyNames } from './property-names.ts';

/** What spreadsheets put between values. */
const delimiters = [',', ';', '\t', '|'] as const;

/** Most rows: no browser lists and draws more of them. */
export const mostRows = 20_000;

/** A row of a table, with its line in the file, from 1. */
interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The delimiter that the first line has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const [first = ''] = /[^\r\n]*\S[^\r\n]*/.exec(text) ?? [];
  const unquoted = first.replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Rows that aren’t blank. Values may have line breaks in them. */
function rowsOf(text: string, delimiter: string): readonly Row[] {
  let line = 1;
  return dsvFormat(delimiter)
    .parseRows(text)
    .flatMap((cells): Row[] => {
      const row = { cells, line };
      line += 1 + cells.join('').split(/\r\n|\n|\r/).length - 1;
      return cells.every((cell) => cell.trim() === '') ? [] : [row];
    });
}

/** A number with a point or a comma before its decimals. Numbers that begin with 0, such as postcodes, are text. */
function numberOf(cell: string): number | undefined {
  const plain = cell.trim().replace('−', '-').replace(',', '.');
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The text of a coordinate as degrees: leading zeros and a degree sign are all right there. */
function degreesOf(cell: string): number | undefined {
  const plain = cell.trim().replace('−', '-').replace(',', '.').replace(/°$/, '');
  return /^[-+]?\d+(\.\d*)?$/.test(plain) ? Number(plain) : undefined;
}

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

const mostDegrees = { latitude: 90, longitude: 180 } as const;
type Axis = keyof typeof mostDegrees;

/** Reads a table whose columns have been found. */
class TableReader {
  readonly faults: Fault[] = [];
  readonly #file: string;
  readonly #columns: readonly string[];

  constructor(file: string, columns: readonly string[]) {
    this.#file = file;
    this.#columns = columns;
  }

  fault(message: string, line: number, column = ''): undefined {
    const path = column === '' ? '' : `column “${column}”`;
    this.faults.push({ file: this.#file, path, line, message });
  }

  /** The column with a coordinate. */
  columnOf(axis: Axis): string | undefined {
    const [column] = namesMeaning(axis, this.#columns);
    if (column !== undefined) return column;
    const known = propertyNames[axis];
    const meant = this.#columns.find((name) => nearest(plainName(name), known, 2) !== undefined);
    const fix =
      meant === undefined
        ? `name one ${quoted(known.slice(0, 2))} (the first line must have the names of the columns; it has ${quoted(this.#columns)})`
        : `did you mean “${meant}”? Rename it “${known[0] ?? ''}”`;
    return this.fault(`has no column with the ${axis}: ${fix}`, 1);
  }

  #coordinate(axis: Axis, column: string, { cells, line }: Row): number | undefined {
    const cell = cells[this.#columns.indexOf(column)] ?? '';
    if (cell.trim() === '')
      return this.fault(`has no ${axis}: fill it in, or remove the row`, line, column);
    const degrees = degreesOf(cell);
    if (degrees === undefined)
      return this.fault(
        `“${cell.trim()}” is not a ${axis}: write degrees with decimals, such as 51.5133`,
        line,
        column,
      );
    const most = mostDegrees[axis];
    if (Math.abs(degrees) <= most) return degrees;
    return this.fault(
      `${cell.trim()} is not a ${axis}: it must be between −${most} and ${most} degrees (are latitude and longitude exchanged?)`,
      line,
      column,
    );
  }

  /** A row as a feature; undefined, with faults, if its place can’t be read. */
  featureOf(row: Row, latitude: string, longitude: string): Feature<Point> | undefined {
    const { cells, line } = row;
    const surplus = cells.slice(this.#columns.length).some((cell) => cell.trim() !== '');
    if (surplus)
      return this.fault(
        `has ${cells.length} values, but there are ${this.#columns.length} columns: put values with a delimiter in them between quotation marks`,
        line,
      );
    const [x, y] = [
      this.#coordinate('longitude', longitude, row),
      this.#coordinate('latitude', latitude, row),
    ];
    if (x === undefined || y === undefined) return undefined;
    const properties = this.#columns.flatMap((column, at) => {
      const cell = cells[at]?.trim() ?? '';
      if (cell === '' || column === latitude || column === longitude || column === '') return [];
      return [[column, numberOf(cell) ?? cell] as const];
    });
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [x, y] },
      properties: Object.fromEntries(properties),
    };
  }
}

/** Names of the columns of which two have the same. */
function repeated(columns: readonly string[]): readonly string[] {
  const named = columns.filter((name) => name !== '');
  return [...new Set(named.filter((name, at) => named.indexOf(name) < at))];
}

/** Where a path in the features is in the table. */
function placesIn(lines: readonly number[]): Pick<JsonDocument, 'lineOf' | 'pathOf'> {
  return {
    lineOf(path) {
      const [, index] = keysOf(path);
      return typeof index === 'number' ? lines[index] : undefined;
    },
    pathOf(path) {
      const [, , member, property] = keysOf(path);
      return member === 'properties' && typeof property === 'string' ? `column “${property}”` : '';
    },
  };
}

/**
 * Reads a table with a latitude and a longitude in each row as a GeoJSON FeatureCollection of points.
 * @param text values between commas, semicolons, tabs or bars (RFC 4180); the first line has the names of the columns
 */
export function csvDocument(text: string, file: string): JsonDocument {
  const [head, ...rows] = rowsOf(text, delimiterOf(text));
  const columns = head?.cells.map((name) => name.trim()) ?? [];
  const reader = new TableReader(file, columns);
  const faulty = () => ({ faults: reader.faults, ...placesIn([]) });
  if (!head || rows.length === 0) {
    reader.fault('has no rows: write the names of the columns, then a line for each place', 1);
    return faulty();
  }
  for (const name of repeated(columns))
    reader.fault(`has two columns “${name}”: rename one of them`, head.line);
  if (rows.length > mostRows)
    reader.fault(
      `has ${rows.length.toLocaleString('en')} rows, more than the ${mostRows.toLocaleString('en')} that a browser can list and draw: leave some out, or join them`,
      head.line,
    );
  const [latitude, longitude] = [reader.columnOf('latitude'), reader.columnOf('longitude')];
  if (latitude === undefined || longitude === undefined || reader.faults.length > 0)
    return faulty();
  const read = rows.flatMap((row) => {
    const feature = reader.featureOf(row, latitude, longitude);
    return feature ? [{ feature, line: row.line }] : [];
  });
  return {
    value: { type: 'FeatureCollection', features: read.map(({ feature }) => feature) },
    faults: reader.faults,
    ...placesIn(read.map(({ line }) => line)),
  };
}
