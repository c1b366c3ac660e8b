/** Address of MapLibre's worker. */
export { default as workerUrl } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
