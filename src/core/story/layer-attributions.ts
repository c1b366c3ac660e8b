import type { Story } from './story.ts';

/** Attributions of the layers, without duplicates of `credited`. @param credited attribution texts shown before them */
export function layerAttributions(story: Story, credited: readonly string[]): readonly string[] {
  const all = story.layers.flatMap(({ attribution }) => attribution?.split(', ') ?? []);
  return [...new Set(all)].filter((text) => !credited.some((other) => other.startsWith(text)));
}
