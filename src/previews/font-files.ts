import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fontFaces, type FontFace } from '#picture/font-faces.ts';

const require = createRequire(join(process.cwd(), 'package.json'));
const pathOf = (file: string) => require.resolve(`@fontsource/${file}`);

const known = new Map<string, string>();

/** A font file in base64. */
export function faceData({ file }: FontFace): Promise<string> {
  const data = known.get(file) ?? readFileSync(pathOf(file)).toString('base64');
  known.set(file, data);
  return Promise.resolve(data);
}

/** Paths of all fonts of a preview, regular before semibold: the first that has a letter is used. */
export function pngFonts(): readonly string[] {
  const serif = ['latin', 'latin-ext', 'cyrillic'].map(
    (set) => `source-serif-4/files/source-serif-4-${set}-600-normal.woff2`,
  );
  return [...fontFaces.map(({ file }) => file), ...serif].map(pathOf);
}
