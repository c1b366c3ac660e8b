import { globeBelow } from '#basemap/zooms.ts';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { FeatureCollection, Point } from 'geojson';
import { padded, inWholePixels, type Rect } from '#drawing/rect.ts';
import { overlayRects, overlaysOf } from './fit-options.ts';
import { exclusionSource, exclusionIcons, type ExclusionIcon } from './style/exclusion-layer.ts';

/** Gap between a panel and a label, in CSS pixels. */
const panelGap = 4;

type FrameCollection = FeatureCollection<Point, { icon: ExclusionIcon }>;

/** An invisible icon and its centre, in CSS pixels from the map's top left. */
export interface PlacedExclusion {
  readonly icon: ExclusionIcon;
  readonly x: number;
  readonly y: number;
}

/** Tiles a rectangle with icons; the last ones overlap if it is not a multiple of their size. */
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

/** The inner edge of the frame. Icons outside it might fall in a tile that isn't loaded, and would have no effect. */
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

type XY = readonly [x: number, y: number];

/** How far inside the globe's edge no name may stand, as a share of its radius, and the angle between icons there. */
const inside = 0.96;
const turn = Math.PI / 36;

/**
 * Icons along the edge of the globe, where names would stand half in space; none if all of the frame is earth.
 * @param isEarth whether a point of the frame is on the globe
 */
export function globeEdgeOf(width: number, height: number, isEarth: (point: XY) => boolean) {
  const [x, y] = [width / 2, height / 2];
  const farthest = Math.hypot(x, y);
  const placed: PlacedExclusion[] = [];
  for (let angle = 0; angle < 2 * Math.PI; angle += turn) {
    const at = (radius: number): XY => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    let [near, far] = [0, farthest];
    if (isEarth(at(far))) continue;
    while (far - near > 2) {
      const middle = (near + far) / 2;
      if (isEarth(at(middle))) near = middle;
      else far = middle;
    }
    const [px, py] = at(near * inside);
    if (px > 0 && px < width && py > 0 && py < height)
      placed.push({ icon: 'square', x: px, y: py });
  }
  return placed;
}

/**
 * Keeps labels from being cut off by the map's edge or covered by panels: invisible icons there collide with them.
 * MapLibre itself only considers the edges of tiles.
 */
export class LabelExclusion {
  readonly #map: MapLibre;
  readonly #resizes: ResizeObserver;
  #appliedKey = '';

  constructor(map: MapLibre) {
    this.#map = map;
    this.#resizes = new ResizeObserver(() => this.update());
    map.on('moveend', () => this.update());
    // During a move, old edges would hide labels that now fit. Jumps end at once and need no update.
    map.on('movestart', () =>
      queueMicrotask(() => {
        if (map.isMoving()) this.#apply([], '');
      }),
    );
    map.on('remove', () => this.#resizes.disconnect());
  }

  /** The icons for a style that is about to be set. */
  collection(): FrameCollection {
    const [placed, key] = this.#compute();
    this.#appliedKey = key;
    return this.#toFeatures(placed);
  }

  /** Updates the icons if anything has moved. Returns whether it had. */
  update(): boolean {
    return !this.#map.isMoving() && this.#apply(...this.#compute());
  }

  /** The icons needed now, and a key that changes with them. */
  #compute(): [readonly PlacedExclusion[], string] {
    const map = this.#map;
    const container = map.getContainer();
    for (const cover of overlaysOf(container)) this.#resizes.observe(cover);
    // Whole pixels, because a fractional change (such as the scale's width) would lay out all labels again.
    const boxes = overlayRects(container).map((box) => inWholePixels(padded(box, panelGap)));
    const { clientWidth: width, clientHeight: height } = container;
    // Before the style is set the map is flat, and has no edge.
    const globeEdge = map.getZoom() < globeBelow ? globeEdgeOf(width, height, this.#isEarth) : [];
    const camera = [map.getCenter().toArray(), map.getZoom(), map.getBearing(), map.getPitch()];
    return [
      [...edgesOf(width, height), ...globeEdge, ...boxes.flatMap((box) => fill('square', box))],
      JSON.stringify([camera, width, height, boxes, globeEdge.length]),
    ];
  }

  /** A point in space has no position; MapLibre takes the nearest of the globe's edge. */
  readonly #isEarth = ([x, y]: XY): boolean => {
    const found = this.#map.project(this.#map.unproject([x, y]));
    return Math.hypot(found.x - x, found.y - y) < 1;
  };

  #toFeatures(placed: readonly PlacedExclusion[]): FrameCollection {
    return {
      type: 'FeatureCollection',
      features: placed.map(({ icon, x, y }) => ({
        type: 'Feature',
        properties: { icon },
        geometry: { type: 'Point', coordinates: this.#map.unproject([x, y]).toArray() },
      })),
    };
  }

  /** @param key identifies the icons: nothing happens if it is unchanged */
  #apply(placed: readonly PlacedExclusion[], key: string): boolean {
    const source = this.#map.getSource<GeoJSONSource>(exclusionSource);
    if (!source || key === this.#appliedKey) return false;
    this.#appliedKey = key;
    source.setData(this.#toFeatures(placed));
    return true;
  }
}
