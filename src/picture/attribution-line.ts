import { layerAttributions } from '#core/story/layer-attributions.ts';
import type { Story } from '#core/story/story.ts';
import { baseAttributionOf } from '#basemap/attribution.ts';

/** Attribution of a picture's data, as on the map. */
export function attributionLineOf(story: Story): string {
  const base = baseAttributionOf(story.slug).map(({ text }) => text);
  return [...base, ...layerAttributions(story, base)].join(' · ');
}
