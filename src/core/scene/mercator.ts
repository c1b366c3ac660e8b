import type { Position } from 'geojson';

export type XY = readonly [x: number, y: number];

/** Width of the world at zoom 0, in pixels. */
export const tile = 512;

/** World coordinates of 512 pixels, y down (Web Mercator). */
export function mercator([lon = 0, lat = 0]: Position): XY {
  const phi = (Math.max(-85, Math.min(85, lat)) * Math.PI) / 180;
  return [
    ((lon + 180) / 360) * tile,
    (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * tile,
  ];
}

export function fromMercator([x, y]: XY): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / tile))) * 180) / Math.PI;
  return [(x / tile) * 360 - 180, lat];
}
