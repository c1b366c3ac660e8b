import type { Fault } from '../result.ts';
import { TextDecoder, TextEncoder } from './platform.ts';

/** Largest file of a story, in bytes. Browsers on phones load and parse all of it. */
export const largestFile = 10_000_000;

const mark = {
  utf8: [0xef, 0xbb, 0xbf],
  utf16be: [0xfe, 0xff],
  utf16le: [0xff, 0xfe],
} as const;

const begins = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

/** Text in UTF-16 without a mark: every other byte of Latin text and of JSON's own characters is 0. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 200);
  return start.filter((byte) => byte === 0).length > start.length / 4;
}

/** Line, from 1, of the first byte that isn't UTF-8. */
function lineOfFaultyByte(bytes: Uint8Array): number {
  // Without `fatal`, each faulty byte becomes this character; one that was written is encoded as three bytes.
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = new TextEncoder();
  let line = 1;
  let at = 0;
  for (const part of text.split('\n')) {
    const encoded = before.encode(`${part}\n`);
    if (encoded.some((byte, index) => at + index < bytes.length && bytes[at + index] !== byte))
      return line;
    at += encoded.length;
    line += 1;
  }
  return line;
}

const saveAsUtf8 = 'save it as UTF-8 (in the editor: “Save with encoding”)';

/**
 * Decodes a file of a story, which must be UTF-8. A byte order mark is left out (RFC 8259, 8.1).
 * @param file its path within the story's folder
 */
export function decode(
  bytes: Uint8Array,
  file: string,
): { readonly text?: string; readonly faults: readonly Fault[] } {
  const fault = (message: string, line?: number) => ({
    faults: [{ file, path: '', message, ...(line === undefined ? {} : { line }) }],
  });
  if (bytes.length > largestFile)
    return fault(
      `is ${(bytes.length / 1e6).toFixed(1)} MB, more than the ${largestFile / 1e6} MB that a phone can load: simplify its lines or leave features out`,
    );
  if (begins(bytes, mark.utf16le) || begins(bytes, mark.utf16be) || looksLikeUtf16(bytes))
    return fault(`is in UTF-16: ${saveAsUtf8}`);
  const content = begins(bytes, mark.utf8) ? bytes.subarray(3) : bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(content), faults: [] };
  } catch {
    return fault(
      `isn’t UTF-8, but probably Latin-1 or Windows-1252: ${saveAsUtf8}`,
      lineOfFaultyByte(content),
    );
  }
}
