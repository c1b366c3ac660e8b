import { scaleInWords, type Units } from '#core/geometry/units.ts';
import type { Camera } from '#core/view/view.ts';
import { tile, type Size } from './projection.ts';

/** CSS pixels that the bar takes at most. */
const mostWidth = 110;
/** Of the sphere that Web Mercator is drawn on, at the equator. */
const earthRoundKm = 40_075.017;

/** A bar as long as a round distance in the middle of the picture, and the distance in words. */
export function scaleOf(
  { zoom, lat }: Camera,
  { width }: Size,
  units: Units,
): { readonly width: number; readonly words: string } {
  const most = Math.min(mostWidth, width);
  const kmInPixel = (earthRoundKm * Math.cos((lat * Math.PI) / 180)) / (tile * 2 ** zoom);
  const { share, words } = scaleInWords(most * kmInPixel, units);
  return { width: most * share, words };
}
