/** A picture or recording on a feature's card. */
export interface Medium {
  /** Path in the story's folder. */
  readonly file: string;
  /** What is seen or heard, for those who can't. */
  readonly alt: string;
  /** Whose it is, and its licence. */
  readonly credit: string;
  readonly caption?: string;
  /** Of videos: path of a file with captions (WebVTT). */
  readonly captions?: string;
}

export type MediumType = 'image' | 'audio' | 'video';

/** Endings of files that browsers show and play. */
const endings: Readonly<Record<MediumType, RegExp>> = {
  image: /\.(avif|gif|jpe?g|png|svg|webp)$/i,
  audio: /\.(m4a|mp3|ogg|opus|wav)$/i,
  video: /\.(mp4|webm)$/i,
};

/** What a file is, by its ending; undefined if it is none of these. */
export const mediumTypeOf = (file: string): MediumType | undefined =>
  (['image', 'audio', 'video'] as const).find((type) => endings[type].test(file));

/** Captions of videos. */
export const captionsFile = /\.vtt$/i;
