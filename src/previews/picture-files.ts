import { holderScene } from '#core/scene/holder-view.ts';
import { sceneOf, type Scene } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { openingView } from '#core/view/opening.ts';
import { t } from '#core/i18n/i18n.ts';
import type { Theme } from '#drawing/palette.ts';
import type { Size } from '#picture/projection.ts';
import { withFonts } from '#picture/font-faces.ts';
import { faceData } from './font-files.ts';
import { drawScene } from './static-picture.ts';

/** A picture of a story's map, in a file for each theme. */
interface PictureFile {
  /** Without theme and suffix. */
  readonly name: string;
  /** In CSS pixels. */
  readonly size: Size;
  readonly scene: (story: Story) => Scene | undefined;
}

/** All that the story opens with, also in a small picture: nobody can zoom out in it. */
function openingScene(story: Story): Scene {
  const scene = sceneOf(story, openingView(story));
  const { key, bbox, maxZoom } = scene.frame;
  return { ...scene, frame: { key, bbox, maxZoom } };
}

/** The home page's picture of a story that leads it, and of one in a list or on a phone. */
const homePictures: readonly PictureFile[] = [
  { name: 'lead', size: { width: 1120, height: 500 }, scene: openingScene },
  { name: 'small', size: { width: 350, height: 220 }, scene: openingScene },
];

/** What each holder holds otherwise than the first perspective says, for the page about disputed places. */
const holderPictures = (story: Story): readonly PictureFile[] =>
  story.holders.flatMap(({ id }, index) => {
    const scene = holderScene(story, index);
    return scene
      ? [{ name: `holder-${id}`, size: { width: 240, height: 160 }, scene: () => scene }]
      : [];
  });

const suffixes: Readonly<Record<Theme, string>> = { light: '.svg', dark: '-dark.svg' };
const themes = Object.keys(suffixes) as Theme[];

const picturesOf = (story: Story) => [...homePictures, ...holderPictures(story)];

/** Names of the files with pictures of a story. */
export function pictureFiles(story: Story): readonly string[] {
  return picturesOf(story).flatMap(({ name }) => themes.map((theme) => name + suffixes[theme]));
}

/**
 * Markup of a file, with embedded fonts, because an image can't use those of its page. Undefined if the story has no
 * such file.
 */
export async function drawPictureFile(story: Story, file: string): Promise<string | undefined> {
  for (const { name, size, scene } of picturesOf(story))
    for (const theme of themes) {
      const drawn = name + suffixes[theme] === file ? scene(story) : undefined;
      if (!drawn) continue;
      const title = t().picture.ofStory({ title: story.title });
      const view = openingView(story);
      return withFonts(
        await drawScene({ story, scene: drawn, view, size, theme, title }),
        faceData,
      );
    }
  return undefined;
}
