import { openingFrame } from '#core/scene/frame.ts';
import { sceneOf, type Scene } from '#core/scene/scene.ts';
import { featureId } from '#core/story/feature-id.ts';
import { nameIn } from '#core/story/names.ts';
import type { Story, StoryFeature } from '#core/story/story.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { selectFeature, type View } from '#core/view/view.ts';
import { t } from '#core/i18n/i18n.ts';
import type { Theme } from '#drawing/palette.ts';
import { cameraFor, type Padding } from '#core/scene/camera-for.ts';
import { withFonts } from '#picture/font-faces.ts';
import type { Size } from '#picture/projection.ts';
import { pictureOf } from '#picture/scene-picture.ts';
import { readBase } from '#picture/base-tiles.ts';
import { buildBaseMap } from './base.ts';
import { detailViews } from './detail-views.ts';
import { faceData } from './font-files.ts';

/** The feature of a page, by its current or a former id. */
export function featureOfPage(story: Story, id: string | undefined): StoryFeature | undefined {
  const known = id === undefined ? undefined : featureId(story, id);
  return known === undefined ? undefined : story.features.get(known);
}

/** What is to be drawn where. */
interface Still {
  readonly story: Story;
  readonly scene: Scene;
  /** Says in which language names are. */
  readonly view: View;
  /** In CSS pixels. */
  readonly size: Size;
  readonly theme: Theme;
  readonly title: string;
}

function paddingOf({ width, height }: Size): Padding {
  const padding = Math.min(width, height) * 0.07;
  return { top: padding, right: padding * 1.6, bottom: padding, left: padding };
}

/** A scene with its base map. @returns markup of an SVG document */
export async function drawScene({
  story,
  scene,
  view,
  size,
  theme,
  title,
}: Still): Promise<string> {
  const names = namesOf(story, view, 'en');
  const placed = { story, scene, names, size, padding: paddingOf(size) };
  const base = await readBase(buildBaseMap(story.slug), placed);
  return pictureOf({ ...placed, base, theme, title }).svg;
}

/** A story's opening view, or a feature's. @returns markup of an SVG document */
export function staticPictureOf(
  story: Story,
  feature: StoryFeature | undefined,
  size: Size,
  theme: Theme = 'light',
): Promise<string> {
  const opening = openingView(story);
  const view = feature ? selectFeature(opening, feature.id) : opening;
  const title = feature
    ? t().picture.ofFeature({ name: nameIn(feature, namesOf(story, view, 'en')).name })
    : t().picture.ofStory({ title: story.title });
  return drawScene({ story, scene: sceneOf(story, view), view, size, theme, title });
}

/**
 * A story’s opening view as a standalone file with embedded fonts, for browsers without a map. The page of a feature
 * shows a part of it: the view with the feature’s id.
 */
export async function storyPictureFile(story: Story, size: Size): Promise<string> {
  const picture = await withFonts(await staticPictureOf(story, undefined, size), faceData);
  const padding = paddingOf(size);
  const camera = cameraFor(openingFrame(story), size, padding);
  const views = detailViews(story, { camera, size }, padding);
  return picture.replace(/<\/svg>\s*$/, () => `${views}</svg>`);
}
