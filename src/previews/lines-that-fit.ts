import { linesOf, widthOf, type Face } from '#picture/text.ts';

/**
 * Lines of a text, of similar width. None is wider than there is room, except for a single long word.
 * @param font its size in pixels
 * @param room in pixels
 */
export function linesThatFit(
  text: string,
  font: { readonly face: Face; readonly size: number },
  room: number,
): readonly string[] {
  const setting = { ...font, spacing: 0 };
  for (let aim = room; ; aim *= 0.9) {
    const lines = linesOf([{ text, scale: 1 }], setting, aim / font.size);
    if (aim < room / 4 || lines.every((line) => widthOf(line, setting) <= room))
      return lines.map((line) => line.map((run) => run.text).join(''));
  }
}
