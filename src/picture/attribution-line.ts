import { layerAttributions } from '#core/story/layer-attributions.ts';
import type { Story } from '#core/story/story.ts';
import { baseAttribution } from '#map/attribution.ts';

/** Whom the data of a picture is from, as the map says it too. */
export function attributionLineOf(story: Story): string {
  const base = baseAttribution.map(({ text }) => text);
  return [...base, ...layerAttributions(story, base)].join(' · ');
}
