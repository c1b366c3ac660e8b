import '#ui/theme.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, Map, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { closest } from '#core/scene/frame.ts';
import type { Scene } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { palettes } from '#drawing/palette.ts';
import { baseTile } from '#map/base-protocol.ts';
import { fitOptionsOf } from '#map/fit-options.ts';
import { provideImages, resolveImages } from '#map/map-images.ts';
import { measureText } from '#map/measure-text.ts';
import { baseProtocol } from '#map/style/base-source.ts';
import { graticule, graticuleSource } from '#map/style/graticule.ts';
import { layerFeatures } from '#map/style/layer-features.ts';
import { buildStyle } from '#map/style/style.ts';

setWorkerUrl(workerUrl);
addProtocol(baseProtocol, baseTile);

/** The style of a story's opening, with the graticule around it. */
export function openingStyle(story: Story, scene: Scene): StyleSpecification {
  const style = buildStyle({
    story,
    palette: palettes.light,
    named: layerFeatures(scene, new Set()),
    zoom: 7,
    names: 'en',
    measureText,
    measured: undefined,
  });
  const [west, south, east, north] = scene.frame.bbox;
  const view = { zoom: 7, lat: (south + north) / 2, lon: (west + east) / 2 };
  style.sources[graticuleSource] = { type: 'geojson', data: graticule(view) };
  return style;
}

/** Measures MapLibre alone, from its first call until it is idle. */
export function measureBare(container: HTMLElement, scene: Scene, style: StyleSpecification): void {
  document.body.append(container);
  const begun = performance.now();
  const map = new Map({
    container,
    style,
    attributionControl: false,
    bounds: [...scene.frame.bbox] as [number, number, number, number],
    fitBoundsOptions: fitOptionsOf(container, scene),
    maxZoom: closest,
    fadeDuration: 0,
  });
  provideImages(map, palettes.light);
  resolveImages(map, () => palettes.light);
  map.once('idle', () => (window.measured = performance.now() - begun));
}
