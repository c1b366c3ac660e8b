/** An error in a story's files: where it is, what is wrong and how to fix it. */
export interface Fault {
  /** File within the story's folder, such as `layers/sotk.geojson`. */
  readonly file: string;
  /** Place in the file: a JSON path such as `features[2].properties.when`, or `line 3`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** A value, or all the faults that prevent it. Parsers return this; exceptions are for bugs. */
export type Result<T, F = readonly Fault[]> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: F };

/** Formats a fault as one line: `file: path: message`. */
export function faultText(fault: Fault): string {
  return [fault.file, fault.path, fault.message].filter((part) => part !== '').join(': ');
}
