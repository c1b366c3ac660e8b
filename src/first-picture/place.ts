import { cameraFor, type Padding } from '#core/scene/camera-for.ts';
import { mercator } from '#core/scene/mercator.ts';
import type { Frame } from '#core/scene/frame.ts';

/** CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a first picture was drawn. */
export interface DrawnFor {
  /** North-up camera of its middle. */
  readonly camera: { readonly zoom: number; readonly lon: number; readonly lat: number };
  /** Of the map that it was drawn for, with the origin at its top left. */
  readonly size: Size;
  /** How far beyond that map lines and areas go on, on each side. */
  readonly beyond: { readonly x: number; readonly y: number };
  /** What the map of its page frames. */
  readonly frame: Pick<Frame, 'bbox' | 'narrowBbox' | 'maxZoom'>;
}

/** The part of a picture that a map would show. */
export interface Placement {
  /** Its top left, in pixels of the picture; negative beyond what it was drawn for. */
  readonly left: number;
  readonly top: number;
  /** CSS pixels on screen of a pixel of the picture. */
  readonly scale: number;
}

/** Where a part begins, so that it lies within what is drawn. */
const within = (begin: number, length: number, whole: number, beyond: number) =>
  Math.min(Math.max(-beyond, begin), whole + beyond - length);

/**
 * Finds the part of a first picture that a map of a size would show. If a map would show more than was drawn, the
 * picture is enlarged until it covers the map.
 * @param padding that the map keeps around its frame, in CSS pixels
 */
export function placeFirstPicture(
  { camera, size, beyond, frame }: DrawnFor,
  map: Size,
  padding: Padding,
): Placement {
  const live = cameraFor({ key: '', ...frame }, map, padding);
  const scale = Math.max(
    2 ** (live.zoom - camera.zoom),
    map.width / (size.width + 2 * beyond.x),
    map.height / (size.height + 2 * beyond.y),
  );
  const [x, y] = mercator([live.lon, live.lat]);
  const [x0, y0] = mercator([camera.lon, camera.lat]);
  const drawn = 2 ** camera.zoom;
  const [width, height] = [map.width / scale, map.height / scale];
  return {
    left: within(size.width / 2 + (x - x0) * drawn - width / 2, width, size.width, beyond.x),
    top: within(size.height / 2 + (y - y0) * drawn - height / 2, height, size.height, beyond.y),
    scale,
  };
}
