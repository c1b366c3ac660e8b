import type { Fault } from '../result.ts';
import type { Article } from '../story/article.ts';
import { captionsFile, mediumTypeOf } from '../story/media.ts';
import type { LocatedFeature } from '../story/parts.ts';
import { suggestion } from './nearest.ts';

const imageEndings = '.jpg, .png, .webp, .avif, .gif or .svg';
const mediaEndings = `${imageEndings} for images, .mp3, .m4a, .ogg, .opus or .wav for sound, .mp4 or .webm for video`;

/** Files of pictures, recordings and captions in the story’s folder; undefined where they can’t be told. */
type KnownFiles = ReadonlySet<string> | undefined;

/** What is wrong with a file; undefined if nothing is. @param what such as “image” */
function problemOf(
  what: string,
  file: string,
  known: KnownFiles,
  hasRightEnding: boolean,
  endings: string,
): string | undefined {
  if (/^[a-z]+:|^\/\//i.test(file))
    return `the ${what} “${file}” is on another host: put it in the story’s folder, since pages load nothing from elsewhere`;
  if (!hasRightEnding) return `the ${what} “${file}” must end with ${endings}`;
  if (!known || known.has(file)) return undefined;
  const fix = known.size === 0 ? 'put it there' : suggestion(file, [...known]);
  return `there is no ${what} “${file}” in the story’s folder: ${fix}`;
}

/** Faults: images of the article that aren’t files of the story. */
export function imageFaults(article: Article | undefined, known: KnownFiles): readonly Fault[] {
  return (article?.images ?? []).flatMap(({ file, line }): Fault[] => {
    const isImage = mediumTypeOf(file) === 'image';
    const message = problemOf('image', file, known, isImage, imageEndings);
    return message === undefined ? [] : [{ file: 'article.md', path: '', line, message }];
  });
}

/** Faults: pictures and recordings of features that aren’t files of the story. */
export function mediaFaults(
  features: readonly LocatedFeature[],
  known: KnownFiles,
): readonly Fault[] {
  return features.flatMap(({ layer, path, input }) =>
    (input.properties.media ?? []).flatMap(({ file, captions }, index): readonly Fault[] => {
      const at = `${path}.properties.media[${index}]`;
      const type = mediumTypeOf(file);
      const problem = problemOf('file', file, known, type !== undefined, mediaEndings);
      const captionsProblem =
        captions === undefined
          ? undefined
          : type === 'video'
            ? problemOf('file', captions, known, captionsFile.test(captions), '.vtt (WebVTT)')
            : 'only videos have captions: remove it';
      return [
        ...(problem === undefined
          ? []
          : [{ file: layer.file, path: `${at}.file`, message: problem }]),
        ...(captionsProblem === undefined
          ? []
          : [{ file: layer.file, path: `${at}.captions`, message: captionsProblem }]),
      ];
    }),
  );
}
