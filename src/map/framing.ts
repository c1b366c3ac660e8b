import type { LngLatLike, Map as MapLibre } from 'maplibre-gl';
import type { Scene } from '#core/scene/scene.ts';
import { cameraFor } from '#core/scene/camera-for.ts';
import { flattening, globeBelow } from '#basemap/zooms.ts';
import { fitOptionsOf } from './fit-options.ts';

/**
 * Centre and zoom at which a map frames a scene, clear of the panels over it; undefined where the map would be a globe.
 * Until a map that can be a globe has been drawn flat, MapLibre GL's `cameraForBounds` fits bounds as on the globe: up to
 * 1 % smaller than pictures of the same view.
 */
export function flatFraming(
  container: HTMLElement,
  { frame }: Pick<Scene, 'frame'>,
): { readonly center: [lon: number, lat: number]; readonly zoom: number } | undefined {
  const { clientWidth: width, clientHeight: height } = container;
  const { padding } = fitOptionsOf(container, { frame });
  const { lon, lat, zoom } = cameraFor(frame, { width, height }, padding);
  return zoom < globeBelow + flattening ? undefined : { center: [lon, lat], zoom };
}

const longestEaseMs = 1200;

/** Duration of a camera move in milliseconds: grows with the difference in zoom and with the distance in map widths. */
export function easeMs(map: MapLibre, target: { center: LngLatLike; zoom: number }): number {
  const pixels = map.project(target.center).dist(map.project(map.getCenter()));
  const widths = pixels / map.getContainer().clientWidth;
  const levels = Math.abs(target.zoom - map.getZoom());
  return Math.min(longestEaseMs, 350 + 200 * Math.log2(1 + widths) + 120 * levels);
}
