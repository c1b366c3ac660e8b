import type { Story } from '#core/story/story.ts';
import { baseAttribution } from '#map/attribution.ts';

/** Whom the data of a picture is from, as the map says it too. */
export function creditsOf(story: Story): string {
  const base = baseAttribution.map(({ text }) => text);
  const own = story.layers.flatMap(({ attribution }) => attribution?.split(', ') ?? []);
  const others = own.filter((text) => !base.some((credit) => credit.startsWith(text)));
  return [...new Set([...base, ...others])].join(' · ');
}
