import type { IControl, Map as MapLibre } from 'maplibre-gl';
import { formatScale } from '#core/geometry/format-scale.ts';
import { defaultUnits, type Units } from '#core/geometry/units.ts';

/** Maximum width of the bar, in CSS pixels. */
const maxWidth = 110;

/**
 * Scale at the centre of the map. Replaces MapLibre's control, which can't change language or units after it is
 * created.
 */
export class ScaleBar implements IControl {
  #map: MapLibre | undefined;
  #units: Units = defaultUnits;
  readonly #bar = document.createElement('div');

  onAdd(map: MapLibre): HTMLElement {
    this.#map = map;
    this.#bar.classList.add('maplibregl-ctrl', 'maplibregl-ctrl-scale');
    map.on('move', this.#measure);
    map.on('resize', this.#measure);
    this.#measure();
    return this.#bar;
  }

  onRemove(): void {
    this.#map?.off('move', this.#measure);
    this.#map?.off('resize', this.#measure);
    this.#map = undefined;
    this.#bar.remove();
  }

  /** Updates the text in the language in use. */
  write(units: Units): void {
    this.#units = units;
    this.#measure();
  }

  readonly #measure = (): void => {
    if (!this.#map) return;
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const width = Math.min(maxWidth, clientWidth);
    const [left, right] = [-0.5, 0.5].map((side) =>
      this.#map?.unproject([clientWidth / 2 + side * width, clientHeight / 2]),
    );
    const km = left && right ? left.distanceTo(right) / 1000 : 0;
    if (!(km > 0)) return;
    const { share, words } = formatScale(km, this.#units);
    this.#bar.style.width = `${width * share}px`;
    if (this.#bar.textContent !== words) this.#bar.textContent = words;
  };
}
