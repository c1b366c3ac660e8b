import type { StoryFeature } from './story.ts';

/** A text without marks over or under its letters and without case, so that “sotk” finds “Sötk”. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'e');
}

/** Whether a feature's id or any of its names, in any language, holds every word of a text. */
export function hasName(feature: StoryFeature, text: string): boolean {
  const names = plain([feature.id, ...Object.values(feature.names)].join(' '));
  return plain(text)
    .split(/\s+/)
    .every((word) => names.includes(word));
}
