import type { BBox } from '../story/story.ts';
import type { Camera } from '../view/view.ts';

/** Half of the width and height of a common map, in CSS pixels. */
const half = { width: 470, height: 350 };

/**
 * About what a map shows with a camera, before there is one that says so: exact only for a common size, seen from above.
 */
export function boundsAt({ lat, lon, zoom }: Pick<Camera, 'lat' | 'lon' | 'zoom'>): BBox {
  // Degrees of longitude in a pixel, with tiles of 512 pixels; Mercator’s degrees of latitude are shorter.
  const perPixel = 360 / (512 * 2 ** zoom);
  const across = half.width * perPixel;
  const down = half.height * perPixel * Math.cos((lat * Math.PI) / 180);
  return [lon - across, Math.max(-90, lat - down), lon + across, Math.min(90, lat + down)];
}
