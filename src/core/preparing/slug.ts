import anyAscii from 'any-ascii';
import { longestId } from '../checking/values.ts';

/** A text as an id: its letters in Latin script, digits and hyphens; empty if there are none. */
export function slugOf(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
}

/** The name of a file in words: “old_bridges.geojson” is “Old bridges”. */
export function titleOfFile(file: string): string {
  const name = (file.split('/').at(-1) ?? file)
    .replace(/\.\w+$/, '')
    .replace(/[-_.]+/g, ' ')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}
