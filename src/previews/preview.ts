import type { Story, StoryFeature } from '#core/story/story.ts';
import { palettes } from '#drawing/palette.ts';
import { element } from '#picture/svg.ts';
import { previewSize } from './size.ts';
import { staticPictureOf } from './static-picture.ts';
import { columnWidth, textColumn } from './text-column.ts';

const palette = palettes.light;

/** Preview of a story's page or of a feature's: headline, date, names and map. */
export async function previewOf(story: Story, feature: StoryFeature | undefined): Promise<string> {
  const { width, height } = previewSize;
  const picture = await staticPictureOf(story, feature, { width: width - columnWidth, height });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    element('rect', { width, height, fill: palette.paper }) +
      textColumn(story, feature) +
      // A nested SVG, clipped to its edges.
      picture.replace('<svg ', `<svg x="${columnWidth}" `) +
      element('rect', { x: columnWidth, y: 0, width: 1, height, fill: palette.hairline }),
  );
}
