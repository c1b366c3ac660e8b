// The same style and data in MapLibre alone.
import '#ui/theme.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import { addProtocol, Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { palettes } from '#drawing/palette.ts';
import { baseTile } from '#map/base-protocol.ts';
import { baseProtocol } from '#map/style/base-source.ts';
import { fitOptionsOf } from '#map/fit-options.ts';
import { provideImages, resolveImages } from '#map/map-images.ts';
import { layerFeatures } from '#map/style/layer-features.ts';
import { buildStyle } from '#map/style/style.ts';

import { prepare } from './story.ts';

setWorkerUrl(workerUrl);
addProtocol(baseProtocol, baseTile);
const { story, scene, container } = await prepare();
const style = buildStyle({
  story,
  palette: palettes.light,
  named: layerFeatures(scene),
  names: 'en',
  measured: undefined,
});
document.body.append(container);
const begun = performance.now();
const map = new Map({
  container,
  style,
  attributionControl: false,
  bounds: [...scene.frame.bbox] as [number, number, number, number],
  fitBoundsOptions: fitOptionsOf(container, scene),
  maxZoom: 15,
  fadeDuration: 0,
});
provideImages(map, palettes.light);
resolveImages(map, () => palettes.light);
map.once('idle', () => (window.measured = performance.now() - begun));
