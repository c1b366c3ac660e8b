import { nameIn } from '#core/story/names.ts';
import type { Story } from '#core/story/story.ts';

/** Letters of which a face is brought by itself only where a text has one: some of each alphabet that names are in. */
const alphabets: Readonly<Record<string, string>> = {
  hy: 'ԱաՁձ',
  az: 'əşğıİçöü',
  ru: 'ЖжЯя',
  local: 'ԱաՁձəşğıİçöü',
};

/**
 * Waits for the faces that names are drawn with. Without it the first names would be drawn with whatever face the
 * browser has at hand, and stay so; a face that can't be had must not keep the map away.
 * @param names a language of names, or `local`
 */
export async function loadLabelFonts(story: Story, names: string): Promise<void> {
  const text = [...story.features.values()].map((one) => nameIn(one, names).name).join('');
  const faces = [400, 600].flatMap((weight) => [
    `${weight} 16px "Noto Sans"`,
    `${weight} 16px "Noto Sans Armenian"`,
  ]);
  const sample = `${text}${alphabets[names] ?? ''}əşğıİçöüžáéí`;
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, sample)));
}
