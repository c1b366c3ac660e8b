import { wordsOf } from '#core/i18n/words-in.ts';
import { fullFileOf } from '#core/story/full-shapes.ts';
import type { Story } from '#core/story/story.ts';
import { t } from '#core/i18n/i18n.ts';

/** What failed to load besides layers: names of files. */
export interface FailedFiles {
  /** Files of the base map. */
  readonly base: readonly string[];
  /** Files of the base map that are long in coming. */
  readonly waiting: readonly string[];
  /** Scripts and styles. */
  readonly parts: readonly string[];
  /** Layers without their full shapes. */
  readonly shapes: readonly string[];
  /** The reader's language failed to load. */
  readonly language: boolean;
}

/** Sentences about what failed to load and what to do. */
export function failuresOf(
  { layers, failedLayers, language: own }: Pick<Story, 'layers' | 'failedLayers' | 'language'>,
  { base, waiting, parts, shapes, language }: FailedFiles,
): readonly string[] {
  const named = (id: string) => {
    const layer = layers.find((one) => one.id === id);
    return { title: wordsOf(layer?.title ?? id, own), file: layer?.file ?? '' };
  };
  return [
    ...failedLayers.map((id) => t().loadFailed.layer(named(id))),
    ...shapes.map((id) => {
      const { title, file } = named(id);
      return t().loadFailed.shapes({ title, file: fullFileOf(file) });
    }),
    ...base.map((file) => t().loadFailed.base({ file })),
    ...(waiting.length > 0 ? [t().loadFailed.waiting({ file: waiting.join(', ') })] : []),
    ...parts.map((file) => t().loadFailed.part({ file })),
    ...(language ? [t().loadFailed.language()] : []),
  ];
}
