// Makes the images of stories smaller, in two sizes, for the build and for development.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { caches } from './caches.ts';
import { root } from './set-up.mjs';

const cache = join(root, caches.images);

/** Widths in pixels: of the article on phones and, on dense displays, on wide screens. */
const widths = [640, 1280] as const;
/** Part of the names in the cache: to be changed with what follows. */
const version = 1;

export interface SmallerImage {
  readonly file: string;
  /** Of the original, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly sources: readonly { readonly width: number; readonly path: string }[];
}

/**
 * An image as WebP in two sizes, none larger than the original. Turned as its camera says; what else the file says, such
 * as where it was taken, is left out.
 * @param file its path in the story’s folder
 * @throws an error that names the file, if it isn’t an image
 */
export async function builtImage(path: string, file: string): Promise<SmallerImage> {
  const bytes = readFileSync(path);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  try {
    const original = sharp(bytes, { animated: true });
    const { width, pageHeight, height, autoOrient } = await original.metadata();
    const size = pageHeight === undefined ? autoOrient : { width, height: pageHeight };
    const wanted = [...new Set(widths.map((one) => Math.min(one, size.width || width)))];
    const sources = await Promise.all(
      wanted.map(async (one) => {
        const name = basename(file).replace(/\.\w+$/, '');
        const target = join(cache, `${hash}-${version}`, `${name}-${one}.webp`);
        if (!existsSync(target)) {
          mkdirSync(dirname(target), { recursive: true });
          const part = `${target}.${process.pid}`;
          await original
            .clone()
            .autoOrient()
            .resize({ width: one })
            .webp({ quality: 80 })
            .toFile(part);
          renameSync(part, target);
        }
        return { width: one, path: target };
      }),
    );
    return { file, width: size.width, height: size.height || height, sources };
  } catch (error) {
    throw new Error(`${path}: is not an image that can be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
