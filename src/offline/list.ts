/** A file of the site that is kept on the reader's device. */
export interface KeptFile {
  /** As seen from the site's root; pages end with a slash, and the front page is empty. */
  readonly path: string;
  /** Bytes before compression. */
  readonly bytes: number;
}

/**
 * What works without a network when it is kept: the program, or a story. The build writes one for the site and one for
 * each story: see scripts/kept-lists.ts.
 */
export interface KeptList {
  /** Of the site, as in `$service-worker` and `$app/environment`. */
  readonly version: string;
  /** Of the story; empty for the program. */
  readonly title: string;
  readonly files: readonly KeptFile[];
}

/** Name of a list, in the root of the site or the folder of a story. */
export const listFile = 'kept.json';

/** Size of what a list keeps, in bytes. */
export const sizeOf = ({ files }: KeptList): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);
