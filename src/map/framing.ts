import type { LngLatLike, Map as MapLibre } from 'maplibre-gl';

const longestEaseMs = 1200;

/** Duration of a camera move in milliseconds: grows with the difference in zoom and with the distance in map widths. */
export function easeMs(map: MapLibre, target: { center: LngLatLike; zoom: number }): number {
  const pixels = map.project(target.center).dist(map.project(map.getCenter()));
  const widths = pixels / map.getContainer().clientWidth;
  const levels = Math.abs(target.zoom - map.getZoom());
  return Math.min(longestEaseMs, 350 + 200 * Math.log2(1 + widths) + 120 * levels);
}
