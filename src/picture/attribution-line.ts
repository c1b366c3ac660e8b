import { layerAttributions } from '#core/story/layer-attributions.ts';
import type { Story } from '#core/story/story.ts';
import { baseAttribution } from '#map/attribution.ts';

/** Attribution of a picture's data, as on the map. */
export function attributionLineOf(story: Story): string {
  const base = baseAttribution.map(({ text }) => text);
  return [...base, ...layerAttributions(story, base)].join(' · ');
}
