import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/set-up.mjs';

/** Source files by their path below src/, without tests, with their text. */
export function program(folder = ''): [string, string][] {
  return readdirSync(`${root}src/${folder}`, { withFileTypes: true }).flatMap(
    (entry): [string, string][] => {
      const path = `${folder}${entry.name}`;
      if (entry.isDirectory()) return program(`${path}/`);
      return entry.name.includes('.test.')
        ? []
        : [[path, readFileSync(`${root}src/${path}`, 'utf8')]];
    },
  );
}
