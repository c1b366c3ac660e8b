import { featureFrame } from '#core/scene/frame.ts';
import type { Story } from '#core/story/story.ts';
import { viewOf } from '#core/view/picture-address.ts';
import type { Camera } from '#core/view/view.ts';
import { cameraFor, type Padding } from '#core/scene/camera-for.ts';
import { projectionOf, type Size } from '#picture/projection.ts';
import { element, short } from '#picture/svg.ts';

/** Most that a detail is enlarged: its labels grow too. */
const mostEnlarged = 2;

/** Where a length begins so that its middle is as near to a point as its ends allow. */
const begin = (middle: number, length: number, whole: number) =>
  Math.min(Math.max(0, middle - length / 2), whole - length);

/**
 * The part of a picture that shows a feature, as a box of the same shape: x, y, width and height. Undefined if the
 * feature isn't in the picture.
 */
export function detailOf(
  picture: { readonly camera: Camera; readonly size: Size },
  detail: Camera,
): readonly [number, number, number, number] | undefined {
  const { camera, size } = picture;
  const middle = projectionOf(camera, size).place([detail.lon, detail.lat]);
  if (!middle) return undefined;
  const [x, y] = middle;
  if (x < 0 || y < 0 || x > size.width || y > size.height) return undefined;
  const enlarged = Math.min(mostEnlarged, Math.max(1, 2 ** (detail.zoom - camera.zoom)));
  const width = size.width / enlarged;
  const height = size.height / enlarged;
  return [begin(x, width, size.width), begin(y, height, size.height), width, height];
}

/**
 * Views of the features of a story’s picture that have pages, by their ids (SVG 2, section 16.3): their pages show that
 * part of the story’s own picture.
 */
export function detailViews(
  story: Story,
  picture: { readonly camera: Camera; readonly size: Size },
  padding: Padding,
): string {
  return [...story.pages]
    .flatMap((id) => {
      const feature = story.features.get(id);
      const camera = feature && cameraFor(featureFrame(story, feature), picture.size, padding);
      const box = camera && detailOf(picture, camera);
      return box
        ? element('view', { id: viewOf(id), viewBox: box.map((one) => short(one)).join(' ') })
        : [];
    })
    .join('');
}
