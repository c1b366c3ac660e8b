/** An error in a story's files: where it is, what is wrong and how to fix it. */
export interface Fault {
  /** File within the story's folder, such as `layers/sotk.geojson`. */
  readonly file: string;
  /** JSON path such as `features[2].properties.when`; empty for the whole file, and in text. */
  readonly path: string;
  /** From 1; undefined if it can't be told. */
  readonly line?: number;
  readonly message: string;
}

/** A value, or all the faults that prevent it. Parsers return this; exceptions are for bugs. */
export type Result<T, F = readonly Fault[]> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: F };

/** Formats a fault as one line: `file:line: path: message`, of which editors make a link. */
export function faultText({ file, line, path, message }: Fault): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, path, message].filter((part) => part !== '').join(': ');
}
