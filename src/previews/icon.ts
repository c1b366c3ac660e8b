import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** Icons of the installed site: https://www.w3.org/TR/appmanifest/#icons-member */
export const iconForms = {
  /** Apple's, which has its own corners. */
  '180': { size: 180, isWhole: true },
  '192': { size: 192, isWhole: false },
  '512': { size: 512, isWhole: false },
  /** Cut by the system to any shape: everything that matters is within four fifths of it. */
  'maskable-512': { size: 512, isWhole: true },
} as const;

/** The drawing with its ground beyond its edges, without round corners. */
const whole = (svg: string): string =>
  svg
    .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
    .replace(
      /<rect[^>]* fill="([^"]*)"\/>/,
      '<rect x="-4" y="-4" width="40" height="40" fill="$1"/>',
    );

/** An icon as a PNG file, made from the site's drawing. */
export async function iconOf(form: keyof typeof iconForms): Promise<Uint8Array<ArrayBuffer>> {
  const { size, isWhole } = iconForms[form];
  const drawing = readFileSync('static/favicon.svg', 'utf8');
  const svg = Buffer.from(isWhole ? whole(drawing) : drawing);
  // The drawing has 32 units; 72 dots per inch would be one pixel each.
  const png = await sharp(svg, { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Uint8Array(png);
}
