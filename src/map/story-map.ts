import {
  Map as MapLibre,
  ScaleControl,
  setWorkerUrl,
  type FitBoundsOptions,
  type LngLatLike,
  type MapGeoJSONFeature,
  type MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Scene } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { dayInWords } from '#core/time/words.ts';
import type { Camera } from '#core/view/view.ts';
import { roundCamera } from '#core/view/view.ts';
import { palette } from '#drawing/palette.ts';
import { baseAddresses } from './base-addresses.ts';
import { provideIcons } from './icons.ts';
import { filterFor, type FilteredLayer } from './style/symbol-layers.ts';
import type { FeatureState } from './style/shape-layers.ts';
import { labelOf } from './style/story-data.ts';
import { buildStyle } from './style/style.ts';

setWorkerUrl(workerUrl);

export interface StoryMapCallbacks {
  /** The reader chose a feature, or the empty map. */
  readonly onchoose: (id: string | undefined) => void;
  /** The reader moved the map. */
  readonly oncamera: (camera: Camera) => void;
  /** The first scene is on the canvas. */
  readonly onready: () => void;
}

/** How near to a feature a click still means it, in pixels. */
const reach = 6;
const longestEaseMs = 1200;

/** One map of one story. Draws scenes, tells what the reader did, and decides nothing. */
export class StoryMap {
  readonly #map: MapLibre;
  readonly #callbacks: StoryMapCallbacks;
  #scene: Scene;
  /** What the map has been told, so that only differences are told. */
  readonly #told = new Map<string, FeatureState>();
  #filters = new Map<FilteredLayer, string>();
  #loaded = false;
  #ready = false;
  /** The camera that this map reported, so that its own report doesn't move it. */
  #reported: Camera | undefined;
  #framed: string | undefined;
  readonly #resizes: ResizeObserver;

  /** @throws where the browser has no WebGL */
  constructor(container: HTMLElement, story: Story, scene: Scene, callbacks: StoryMapCallbacks) {
    this.#scene = scene;
    this.#callbacks = callbacks;
    const map = new MapLibre({
      container,
      style: buildStyle(story, baseAddresses(), palette),
      attributionControl: false,
      // What can be shared is in the link, and the link is written elsewhere.
      hash: false,
      bounds: [...scene.frame.bbox] as [number, number, number, number],
      fitBoundsOptions: this.#fitting(container, scene),
      maxZoom: 15,
      dragRotate: true,
      fadeDuration: 0,
      trackResize: false,
    });
    this.#map = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.enable();
    map.addControl(new ScaleControl({ maxWidth: 110 }), 'bottom-left');
    provideIcons(map);
    if (scene.camera) this.#jump(scene.camera);
    this.#framed = scene.frame.key;
    map.on('load', () => {
      this.#loaded = true;
      this.#draw();
    });
    map.on('idle', () => {
      if (!this.#loaded || this.#ready) return;
      this.#ready = true;
      callbacks.onready();
    });
    map.on('moveend', (event) => {
      if (!('ours' in event)) this.#report();
    });
    map.on('click', (event) => callbacks.onchoose(this.#hit(event)));
    map.on('mousemove', (event) => {
      map.getCanvas().style.cursor = this.#hit(event) === undefined ? '' : 'pointer';
    });
    // The map's own watch would report the change of size as a move of the reader's.
    this.#resizes = new ResizeObserver(() => {
      map.resize({ ours: true });
      if (!this.#scene.camera) this.#frame({ animate: false });
    });
    this.#resizes.observe(container);
  }

  /** Shows another scene of the same story. */
  render(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    this.#draw();
    if (scene.camera) {
      if (scene.camera !== before.camera && scene.camera !== this.#reported)
        this.#jump(scene.camera);
    } else if (before.camera || scene.frame.key !== this.#framed) this.#frame({ animate: true });
    this.#framed = scene.frame.key;
  }

  zoomBy(step: number): void {
    this.#map.zoomTo(this.#map.getZoom() + step, { duration: this.#duration(250) });
  }

  /** The ids of the features that are really drawn in the frame, asked of the renderer. */
  drawn(): string[] {
    if (!this.#ready) return [];
    const ids = this.#drawnIn().map(({ id }) => String(id));
    return [...new Set(ids)].sort();
  }

  remove(): void {
    this.#resizes.disconnect();
    this.#map.remove();
  }

  #draw(): void {
    if (!this.#loaded) return;
    for (const [id, { shown, chosen, ghost, nameOnly }] of this.#scene.features) {
      const state: FeatureState = { shown, chosen, ghost, nameOnly };
      const told = this.#told.get(id);
      if (told && JSON.stringify(told) === JSON.stringify(state)) continue;
      this.#told.set(id, state);
      this.#map.setFeatureState({ source: 'story', id }, state);
    }
    const features = [...this.#scene.features.values()];
    const idsWhere = (test: (one: (typeof features)[number]) => boolean) =>
      features.filter(test).map((one) => one.feature.id);
    const shown = idsWhere((one) => one.shown);
    const ghosts = idsWhere((one) => one.ghost);
    this.#filter('points', shown);
    this.#filter('point-names', shown);
    this.#filter('line-names', shown);
    this.#filter('area-names', shown);
    this.#filter('region-names', shown);
    this.#filter(
      'chosen-point',
      idsWhere((one) => one.chosen && one.shown),
    );
    this.#filter('ghosts', ghosts);
    this.#filter('ghost-names', ghosts);
    const ghost = features.find((one) => one.ghost);
    if (ghost)
      this.#map.setLayoutProperty(
        'ghost-names',
        'text-field',
        `${labelOf(ghost.feature)}\n${
          ghost.hiddenBy.includes('date')
            ? `not on ${dayInWords(this.#scene.asAt)}`
            : 'its layer is off'
        }`,
      );
  }

  #filter(layer: FilteredLayer, ids: readonly string[]): void {
    const key = ids.join();
    if (this.#filters.get(layer) === key) return;
    this.#filters.set(layer, key);
    this.#map.setFilter(layer, filterFor(layer, ids));
  }

  #report(): void {
    const { lng, lat } = this.#map.getCenter().wrap();
    this.#reported = roundCamera({
      zoom: this.#map.getZoom(),
      lat,
      lon: lng,
      bearing: this.#map.getBearing(),
      pitch: this.#map.getPitch(),
    });
    this.#callbacks.oncamera(this.#reported);
  }

  #jump({ zoom, lat, lon, bearing, pitch }: Camera): void {
    this.#map.jumpTo({ center: [lon, lat], zoom, bearing, pitch }, { ours: true });
  }

  #frame({ animate }: { animate: boolean }): void {
    const { bbox } = this.#scene.frame;
    const target = this.#map.cameraForBounds([...bbox] as [number, number, number, number], {
      ...this.#fitting(this.#map.getContainer(), this.#scene),
      bearing: 0,
    });
    if (target?.center === undefined || target.zoom === undefined) return;
    const { center, zoom } = target;
    if (!animate) this.#map.jumpTo({ ...target, pitch: 0 }, { ours: true });
    else
      this.#map.flyTo(
        { ...target, pitch: 0, duration: this.#easeMs({ center, zoom }) },
        { ours: true },
      );
  }

  /** As long as the way asks, in zoom levels and in widths of the map. */
  #easeMs(target: { center: LngLatLike; zoom: number }): number {
    const pixels = this.#map.project(target.center).dist(this.#map.project(this.#map.getCenter()));
    const widths = pixels / this.#map.getContainer().clientWidth;
    const levels = Math.abs(target.zoom - this.#map.getZoom());
    return Math.min(longestEaseMs, 350 + 200 * Math.log2(1 + widths) + 120 * levels);
  }

  /** Room around what is framed: more on a large map, and none that a small one hasn't got. */
  #fitting(container: HTMLElement, scene: Scene): FitBoundsOptions {
    const { clientWidth: width, clientHeight: height } = container;
    const room = Math.max(12, Math.min(60, width * 0.06, height * 0.1));
    const inset = panelInsets(container);
    // Where the panels leave too little of the map between them, it is framed as if they were not there.
    const clear = inset.left + inset.right < width * 0.62 && inset.bottom < height * 0.7;
    return {
      padding: {
        top: room,
        bottom: room + (clear && inset.bottom > 0 ? inset.bottom : 20),
        left: room + (clear ? inset.left : 0),
        right: room + (clear ? inset.right : 0),
      },
      maxZoom: scene.frame.maxZoom,
    };
  }

  #duration(milliseconds: number): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
  }

  /** What is drawn of the story in a box of pixels, or in the whole frame; the topmost first. */
  #drawnIn(box?: [[number, number], [number, number]]): MapGeoJSONFeature[] {
    return this.#map
      .queryRenderedFeatures(box)
      .filter(({ source }) => source.startsWith('story'))
      .filter(({ id, source, layer }) => {
        // Names and points are filtered; of shapes the hidden ones are hit too.
        if (layer.type === 'symbol') return true;
        const state = this.#map.getFeatureState({ source, id: id ?? '' }) as Partial<FeatureState>;
        return (state.shown === true && state.nameOnly !== true) || state.ghost === true;
      });
  }

  /** The feature under the pointer: points before lines before areas, and of those what lies on top. */
  #hit({ point }: MapMouseEvent): string | undefined {
    if (!this.#loaded) return undefined;
    const around: [[number, number], [number, number]] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ];
    const order = (type: string) => ['symbol', 'circle', 'line', 'fill'].indexOf(type);
    const [hit] = this.#drawnIn(around)
      .filter(({ layer }) => layer.id !== 'halo')
      .sort((a, b) => order(a.layer.type) - order(b.layer.type));
    return hit === undefined ? undefined : String(hit.id);
  }
}

interface Insets {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the panels that lie over the map reach in from its sides, in pixels. */
function panelInsets(container: HTMLElement): Insets {
  const map = container.getBoundingClientRect();
  const inset = { left: 0, right: 0, bottom: 0 };
  for (const panel of container.parentElement?.querySelectorAll('[data-panel]') ?? []) {
    const box = panel.getBoundingClientRect();
    const isOver = box.width > 0 && box.top < map.bottom && box.bottom > map.top;
    if (!isOver) continue;
    if (box.width > map.width * 0.7) inset.bottom = Math.max(inset.bottom, map.bottom - box.top);
    else if (box.left - map.left < map.right - box.right)
      inset.left = Math.max(inset.left, box.right - map.left);
    else inset.right = Math.max(inset.right, map.right - box.left);
  }
  return inset;
}
