import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection, Point } from 'geojson';
import { padded, inWholePixels, type Rect } from '#drawing/rect.ts';
import { overlayRects, overlaysOf } from './fit-options.ts';
import { exclusionSource, exclusionIcons, type ExclusionIcon } from './style/exclusion-layer.ts';

/** Between a panel and a name, in pixels. */
const panelGap = 4;

type FrameCollection = FeatureCollection<Point, { icon: ExclusionIcon }>;

/** One of the unseen pictures, and its middle in pixels from the map's left and top. */
export interface PlacedExclusion {
  readonly icon: ExclusionIcon;
  readonly x: number;
  readonly y: number;
}

/** Pictures side by side that fill a box, the last ones over one another where it is no multiple of them. */
export function fill(icon: ExclusionIcon, { left, top, right, bottom }: Rect): PlacedExclusion[] {
  const [width, height] = exclusionIcons[icon];
  const along = (from: number, to: number, size: number) => {
    const count = Math.max(1, Math.ceil((to - from) / size));
    if (count === 1) return [(from + to) / 2];
    const step = (to - from - size) / (count - 1);
    return Array.from({ length: count }, (_, n) => from + size / 2 + n * step);
  };
  return along(left, right, width).flatMap((x) =>
    along(top, bottom, height).map((y) => ({ icon, x, y })),
  );
}

/** The inner edge of a frame. What lies outside of it may be in a tile that isn't there, and would take no room. */
export function edgesOf(width: number, height: number): PlacedExclusion[] {
  const [edge] = exclusionIcons.tall;
  const frame = { left: 0, top: 0, right: width, bottom: height };
  return [
    ...fill('wide', { ...frame, bottom: edge }),
    ...fill('wide', { ...frame, top: height - edge }),
    ...fill('tall', { ...frame, right: edge }),
    ...fill('tall', { ...frame, left: width - edge }),
  ];
}

/**
 * Keeps the map's frame, and the panels over it, from cutting names: where they are, unseen pictures take the room, so
 * that no name reaches over the edge. MapLibre itself knows of the edges of tiles only.
 */
export class LabelExclusion {
  readonly #map: MapLibre;
  readonly #resizes: ResizeObserver;
  #placed = '';

  constructor(map: MapLibre) {
    this.#map = map;
    this.#resizes = new ResizeObserver(() => this.update());
    map.on('moveend', () => this.update());
    // While the map moves, edges that were would keep names from where they could be; a jump is over at once.
    map.on('movestart', () =>
      queueMicrotask(() => {
        if (map.isMoving()) this.#give([], '');
      }),
    );
    map.on('remove', () => this.#resizes.disconnect());
  }

  /** What is to be taken now, for a style that is about to be set. */
  collection(): FrameCollection {
    const [placed, key] = this.#now();
    this.#placed = key;
    return this.#pictures(placed);
  }

  /** Takes the room anew, where anything has moved. Says whether it had. */
  update(): boolean {
    return !this.#map.isMoving() && this.#give(...this.#now());
  }

  /** What is to be taken, and a key that is the same where that is. */
  #now(): [readonly PlacedExclusion[], string] {
    const map = this.#map;
    const container = map.getContainer();
    for (const cover of overlaysOf(container)) this.#resizes.observe(cover);
    // Else a fraction of a pixel, as the scale's width changes by, would have all names laid out again.
    const boxes = overlayRects(container).map((box) => inWholePixels(padded(box, panelGap)));
    const { clientWidth: width, clientHeight: height } = container;
    const camera = [map.getCenter().toArray(), map.getZoom(), map.getBearing(), map.getPitch()];
    return [
      [...edgesOf(width, height), ...boxes.flatMap((box) => fill('square', box))],
      JSON.stringify([camera, width, height, boxes]),
    ];
  }

  #pictures(placed: readonly PlacedExclusion[]): FrameCollection {
    return {
      type: 'FeatureCollection',
      features: placed.map(({ icon, x, y }) => ({
        type: 'Feature',
        properties: { icon },
        geometry: { type: 'Point', coordinates: this.#map.unproject([x, y]).toArray() },
      })),
    };
  }

  /** @param key what the pictures follow from: given again, nothing is done */
  #give(placed: readonly PlacedExclusion[], key: string): boolean {
    const source = this.#map.getSource<GeoJSONSource>(exclusionSource);
    if (!source || key === this.#placed) return false;
    this.#placed = key;
    source.setData(this.#pictures(placed));
    return true;
  }
}
