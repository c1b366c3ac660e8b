import { wordsOf } from '#core/i18n/words-in.ts';
import { fullFileOf } from '#core/story/full-shapes.ts';
import type { Story } from '#core/story/story.ts';
import { listed } from '#delivery/file-name.ts';
import { t } from '#core/i18n/i18n.ts';

/** What failed to load besides layers: names of files. */
export interface FailedFiles {
  /** Files of the base map. */
  readonly base: readonly string[];
  /** Files that are long in coming. */
  readonly waiting: readonly string[];
  /** The device has no network: then what is waited for isn't named. */
  readonly isOffline: boolean;
  /** Scripts and styles. */
  readonly parts: readonly string[];
  /** Layers without their full shapes. */
  readonly shapes: readonly string[];
  /** The reader's language failed to load. */
  readonly language: boolean;
}

interface Named {
  readonly title: string;
  readonly file: string;
}

/** One sentence, however many there are: several would cover the map of a phone. */
function about(
  failed: readonly Named[],
  one: (layer: Named) => string,
  several: (layers: { layers: string }) => string,
): readonly string[] {
  const [first] = failed;
  if (!first) return [];
  if (failed.length === 1) return [one(first)];
  return [several({ layers: listed(failed.map(({ title, file }) => `${title} (${file})`)) })];
}

const naming = (files: readonly string[], sentence: (named: { file: string }) => string) =>
  files.length > 0 ? [sentence({ file: listed(files) })] : [];

/** Sentences about what failed to load and what to do: one for each kind of file. */
export function failuresOf(
  { layers, failedLayers, language: own }: Pick<Story, 'layers' | 'failedLayers' | 'language'>,
  { base, waiting, isOffline, parts, shapes, language }: FailedFiles,
): readonly string[] {
  const named = (id: string): Named => {
    const layer = layers.find((one) => one.id === id);
    return { title: wordsOf(layer?.title ?? id, own), file: layer?.file ?? '' };
  };
  const fully = ({ title, file }: Named) => ({ title, file: fullFileOf(file) });
  const words = t().loadFailed;
  return [
    ...about(failedLayers.map(named), words.layer, words.layers),
    ...about(
      shapes.map((id) => fully(named(id))),
      words.shapes,
      words.shapesOfLayers,
    ),
    ...naming(base, words.base),
    ...naming(waiting, isOffline ? words.offline : words.waiting),
    ...naming(parts, words.part),
    ...(language ? [words.language()] : []),
  ];
}
