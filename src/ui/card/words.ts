import type { StoryFeature } from '#core/story/story.ts';
import { kindInfo } from '#core/story/kinds.ts';
import { isoOf } from '#core/time/day.ts';

/** Languages of names, in English (BCP 47 codes of ISO 639-1). */
export const languageNames: Readonly<Record<string, string>> = {
  hy: 'Armenian',
  az: 'Azerbaijani',
  ru: 'Russian',
  fr: 'French',
  ka: 'Georgian',
  tr: 'Turkish',
};

/** A date of the window with which a feature is shown: all of a happening, the last day of a standing thing or its first. */
export function dateToReveal({ kind, when, interval }: StoryFeature): string | undefined {
  if (when === undefined) return undefined;
  if (kindInfo(kind).nature === 'happening') return when;
  if (interval.end !== Infinity) return isoOf(interval.end - 1);
  return interval.start === -Infinity ? undefined : isoOf(interval.start);
}
