import type { Story } from '#core/story/story.ts';

/**
 * Waits for the faces that names are drawn with. Without it the first names would be drawn with whatever face the
 * browser has at hand, and stay so; a face that can't be had must not keep the map away.
 */
export async function loadLabelFonts(story: Story): Promise<void> {
  const text = [...story.features.values()].map((feature) => feature.names.en).join('');
  const faces = ['400 16px "Noto Sans"', '600 16px "Noto Sans"'];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, `${text}əşğıİçöüžáéí`)));
}
