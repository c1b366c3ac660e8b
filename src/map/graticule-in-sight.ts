import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { graticule, graticuleKey, graticuleSource } from './style/graticule.ts';

const viewOf = (map: MapLibre) => {
  const { lng, lat } = map.getCenter().wrap();
  return { zoom: map.getZoom(), lat, lon: lng };
};

/** Keeps fine meridians and parallels around the frame. */
export class GraticuleInSight {
  readonly #map: MapLibre;
  #key: string | undefined;

  constructor(map: MapLibre) {
    this.#map = map;
    map.on('moveend', () => this.#update());
  }

  /** Lines for a style that is about to be set. */
  collection(): ReturnType<typeof graticule> {
    const view = viewOf(this.#map);
    this.#key = graticuleKey(view);
    return graticule(view);
  }

  #update(): void {
    const source = this.#map.getSource<GeoJSONSource>(graticuleSource);
    if (source && graticuleKey(viewOf(this.#map)) !== this.#key) source.setData(this.collection());
  }
}
