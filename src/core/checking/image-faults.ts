import type { Fault } from '../result.ts';
import type { Article } from '../story/article.ts';
import { suggestion } from './nearest.ts';

/** Pictures that browsers show, and that the build makes smaller. */
export const imageFile = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

const kinds = '.jpg, .png, .webp, .avif, .gif or .svg';

/**
 * Faults: images that aren't files of the story.
 * @param images those that are; undefined where they can't be told
 */
export function imageFaults(
  article: Article | undefined,
  images: ReadonlySet<string> | undefined,
): readonly Fault[] {
  return (article?.images ?? []).flatMap(({ file, line }): Fault[] => {
    const fault = (message: string) => [{ file: 'article.md', path: '', line, message }];
    if (/^[a-z]+:|^\/\//i.test(file))
      return fault(
        `the image “${file}” is on another host: put it in the story’s folder, since pages load nothing from elsewhere`,
      );
    if (!imageFile.test(file)) return fault(`the image “${file}” must end with ${kinds}`);
    if (!images || images.has(file)) return [];
    return fault(
      images.size === 0
        ? `there is no image “${file}” in the story’s folder: put it there`
        : `there is no image “${file}” in the story’s folder: ${suggestion(file, [...images])}`,
    );
  });
}
