import type { Camera } from '../view/view.ts';
import { boundsFor } from './bounds-for.ts';
import type { Frame } from './frame.ts';
import { fromMercator, mercator } from './mercator.ts';

/** CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Padding at the edges, in pixels. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** North-up camera with the largest zoom at which the frame's bounds fit inside the padding. */
export function cameraFor(frame: Frame, { width, height }: Size, padding: Padding): Camera {
  const [west, south, east, north] = boundsFor(frame, width);
  const [x0, y0] = mercator([west, north]);
  const [x1, y1] = mercator([east, south]);
  const across = Math.max(40, width - padding.left - padding.right);
  const down = Math.max(40, height - padding.top - padding.bottom);
  const zoom = Math.max(
    0,
    Math.min(frame.maxZoom, Math.log2(across / (x1 - x0)), Math.log2(down / (y1 - y0))),
  );
  // Centre the bounds in the area inside the padding.
  const scale = 2 ** zoom;
  const x = (x0 + x1) / 2 + (padding.right - padding.left) / 2 / scale;
  const y = (y0 + y1) / 2 + (padding.bottom - padding.top) / 2 / scale;
  const [lon = 0, lat = 0] = fromMercator([x, y]);
  return { zoom, lat, lon, bearing: 0, pitch: 0 };
}
