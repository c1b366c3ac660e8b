// Icons for the kinds of stories.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

const folder = join(root, 'node_modules/@mapbox/maki/icons');

let icons: ReadonlyMap<string, string> | undefined;

/** SVG path data of Maki’s icons, in a square of 15 units, by name (https://labs.mapbox.com/maki-icons). */
export function makiIcons(): ReadonlyMap<string, string> {
  icons ??= new Map(
    readdirSync(folder).map((file) => {
      const svg = readFileSync(join(folder, file), 'utf8');
      const paths = [...svg.matchAll(/<path[^>]*?\sd="([^"]*)"/g)].map(([, d]) => d);
      // White space in some of them is written as character references.
      return [
        file.replace('.svg', ''),
        paths
          .join('')
          .replace(/\s+|&#x[\da-f]+;/gi, ' ')
          .trim(),
      ];
    }),
  );
  return icons;
}
