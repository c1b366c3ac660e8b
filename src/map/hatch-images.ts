import type { Map as MapLibre } from 'maplibre-gl';
import { isHatchName } from '#drawing/icons.ts';
import type { Icon } from '#drawing/icons.ts';

/** Images of patterns are painted at this resolution. */
const pixelRatio = 2;

/** Tiles on each side of an image at a whole zoom. */
const tilesAtWholeZoom = 12;

/**
 * Tiles on each side of an image at a zoom. MapLibre GL enlarges patterns up to twice between two whole zooms, so the
 * image, whose size may not change, has up to twice as many tiles: on screen their size stays within 4 %.
 */
export function tilesAt(zoom: number): number {
  return Math.round(tilesAtWholeZoom * 2 ** (zoom - Math.floor(zoom)));
}

/** An icon that repeats, painted as often as the zoom needs. @throws if the browser has no 2D canvas */
function painted({ size, paths }: Icon, tiles: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(size * tilesAtWholeZoom * pixelRatio);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no canvas');
  const scale = canvas.width / (size * tiles);
  for (const { d, stroke = '', strokeWidth = 1 } of paths) {
    const path = new Path2D(d);
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineCap = 'round';
    for (let tile = 0; tile < tiles ** 2; tile += 1) {
      const [column, row] = [tile % tiles, Math.floor(tile / tiles)];
      context.setTransform(scale, 0, 0, scale, column * size * scale, row * size * scale);
      context.stroke(path);
    }
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The hatching on a map, repainted while it zooms. */
export class HatchImages {
  readonly #map: MapLibre;
  readonly #icons = new Map<string, Icon>();
  #tiles: number;

  constructor(map: MapLibre) {
    this.#map = map;
    this.#tiles = tilesAt(map.getZoom());
    map.on('zoom', () => this.#update());
  }

  /** Adds an image if the name is that of a hatching. Returns whether it is. */
  add(name: string, icon: Icon): boolean {
    if (!isHatchName(name)) return false;
    this.#icons.set(name, icon);
    this.#tiles = tilesAt(this.#map.getZoom());
    this.#map.addImage(name, painted(icon, this.#tiles), { pixelRatio });
    return true;
  }

  #update(): void {
    const tiles = tilesAt(this.#map.getZoom());
    if (tiles === this.#tiles) return;
    this.#tiles = tiles;
    for (const [name, icon] of this.#icons)
      if (this.#map.hasImage(name)) this.#map.updateImage(name, painted(icon, tiles));
  }
}
