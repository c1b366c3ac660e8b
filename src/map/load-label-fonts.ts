import { alphabets } from '#drawing/alphabets.ts';
import { loadItalics } from '#drawing/load-italics.ts';
import { labelIn } from '#core/story/label-name.ts';
import type { Story } from '#core/story/story.ts';

/** How long labels wait for their fonts, in milliseconds. */
const fontsWithinMs = 4_000;

/**
 * Waits for the font faces of labels. Otherwise the first labels would be drawn, and kept, in a fallback face. A face
 * that can't be loaded, or is long in coming, doesn't block the map.
 * @param names a language of names, or `local`
 */
export async function loadLabelFonts(story: Story, names: string): Promise<void> {
  const text = [...story.features.values()].map((one) => labelIn(one, names).name).join('');
  const faces = [400, 600].flatMap((weight) => [
    `${weight} 16px "Noto Sans"`,
    `${weight} 16px "Noto Sans Armenian"`,
  ]);

  const sample = `${text}${alphabets[names] ?? ''}əşğıİçöüžáéí`;
  const loaded = Promise.allSettled([
    ...faces.map((face) => document.fonts.load(face, sample)),
    loadItalics(names),
  ]);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, fontsWithinMs))]);
}
