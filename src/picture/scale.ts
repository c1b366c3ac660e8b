import { formatScale } from '#core/geometry/format-scale.ts';
import type { Units } from '#core/geometry/units.ts';
import type { Camera } from '#core/view/view.ts';
import { tile } from '#core/scene/mercator.ts';
import type { Size } from './projection.ts';

/** Maximum width of the bar, in CSS pixels. */
const maxWidth = 110;
/** Circumference at the equator of the sphere that Web Mercator uses. */
const equatorKm = 40_075.017;

/** Scale bar for the centre of the picture: its length in pixels, and the distance formatted. */
export function scaleOf(
  { zoom, lat }: Camera,
  { width }: Size,
  units: Units,
): { readonly width: number; readonly words: string } {
  const most = Math.min(maxWidth, width);
  const kmInPixel = (equatorKm * Math.cos((lat * Math.PI) / 180)) / (tile * 2 ** zoom);
  const { share, words } = formatScale(most * kmInPixel, units);
  return { width: most * share, words };
}
