import { leftOut } from '#core/scene/left-out.ts';
import type { Theme } from '#drawing/palette.ts';
import { loadPart } from '#delivery/load-part.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type { ExportedPicture } from '#ui/share/exported-picture.ts';

/** Minimum size of an exported picture, in pixels. */
const minSize = { width: 640, height: 420 };

/**
 * Draws the current view as a file, at its current size.
 * @param frame the map's element
 * @throws if the code or a file can't be loaded
 */
export default async function drawView(
  explorer: Explorer,
  theme: Theme,
  frame: HTMLElement | undefined,
): Promise<ExportedPicture> {
  const [{ exportPicture }, { svgFile, pngFile }, { readStoryBase }] = await Promise.all([
    loadPart(() => import('#picture/picture-export.ts')),
    loadPart(() => import('#picture/files.ts')),
    loadPart(() => import('#picture/base-tiles.ts')),
    interfaceLanguage.require('tools'),
  ]);
  const { story, scene, view, names, units, link } = explorer;
  const size = {
    width: Math.max(minSize.width, frame?.clientWidth ?? 0),
    height: Math.max(minSize.height, frame?.clientHeight ?? 0),
  };
  const padding = { top: 40, right: 60, bottom: 50, left: 40 };
  const placed = { story, scene, names, size, padding };
  const exported = exportPicture(
    {
      ...placed,
      base: await readStoryBase(placed),
      theme,
      title: explorer.pictureTitle,
    },
    link,
    units,
    leftOut(story, view, units, names),
  );
  const svg = await svgFile(exported.svg);
  return { svg, png: () => pngFile(svg, exported) };
}
