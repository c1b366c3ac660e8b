import type { Story } from '#core/story/story.ts';
import { t } from '#core/i18n/i18n.ts';

/**
 * Sentences about what failed to load and what to do.
 * @param missingFiles of the base map
 * @param languageFailed the reader's language failed to load
 */
export function failuresOf(
  { layers, failedLayers }: Pick<Story, 'layers' | 'failedLayers'>,
  missingFiles: readonly string[],
  languageFailed: boolean,
): readonly string[] {
  return [
    ...failedLayers.map((id) => {
      const layer = layers.find((one) => one.id === id);
      return t().loadFailed.layer({ title: layer?.title ?? id, file: layer?.file ?? '' });
    }),
    ...missingFiles.map((file) => t().loadFailed.base({ file })),
    ...(languageFailed ? [t().loadFailed.language()] : []),
  ];
}
