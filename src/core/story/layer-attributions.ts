import type { Story } from './story.ts';

/** Whom the story's layers credit, each once, but for those whom others do. @param credited texts that name them first */
export function layerAttributions(story: Story, credited: readonly string[]): readonly string[] {
  const all = story.layers.flatMap(({ attribution }) => attribution?.split(', ') ?? []);
  return [...new Set(all)].filter((text) => !credited.some((other) => other.startsWith(text)));
}
