import {
  Map as MapLibre,
  setWorkerUrl,
  type GeoJSONSource,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Units } from '#core/geometry/units.ts';
import type { Scene } from '#core/scene/scene.ts';
import type { BBox, Story } from '#core/story/story.ts';
import type { Camera, Place } from '#core/view/view.ts';
import { roundCamera } from '#core/view/view.ts';
import { t } from '#core/words/speech.ts';
import { palettes, type Theme } from '#drawing/palette.ts';
import { baseAddresses } from './base-addresses.ts';
import { provideIcons, resolveIcons } from './icons.ts';
import { labelsIn, textLayers, type Label } from './labels.ts';
import { namedIn } from './style/named.ts';
import { filteredLayers, filterFor, type FilteredLayer } from './style/symbol-layers.ts';
import type { FeatureState } from './style/feature-state.ts';
import { loadLabelFonts } from './fonts.ts';
import { FrameRoom } from './frame-room.ts';
import { coversOf, fittingOf } from './fitting.ts';
import { easeMs } from './framing.ts';
import { drawnIds, hitsAt, type ScreenPoint } from './hits.ts';
import { ScaleBar } from './scale-bar.ts';
import { ghostName } from './style/ghost-name.ts';
import { frameSource } from './style/frame-layer.ts';
import { measureCollection, measureSource } from './style/measure-layers.ts';
import { buildStyle } from './style/style.ts';

setWorkerUrl(workerUrl);

export interface StoryMapCallbacks {
  /** The reader clicked on these features, the likeliest first, or on the empty map; `place` is where on the earth. */
  readonly onhit: (ids: readonly string[], at: ScreenPoint, place: Place) => void;
  /** The pointer is over this feature, or over none. */
  readonly onpoint: (id: string | undefined) => void;
  /** What is in the frame has changed. */
  readonly onbounds: (bounds: BBox) => void;
  /** The reader moved the map. */
  readonly oncamera: (camera: Camera) => void;
  /** The browser took the map's graphics away and did not give them back. */
  readonly onlost: () => void;
  /** A file of the base map could not be fetched. */
  readonly onmissing: (file: string) => void;
  /** The first scene is on the canvas. */
  readonly onready: () => void;
}

/** What the map says where a gesture is left to the page that it stands in. */
export interface Gestures {
  readonly wheel: string;
  readonly wheelMac: string;
  readonly touch: string;
}

/** How a shape is that the map has been told nothing of. */
const absent: FeatureState = {
  shown: false,
  presence: 0,
  chosen: false,
  ghost: false,
  nameOnly: false,
  lit: false,
};

/** A browser that is short of graphics memory may take a map's and give it back. */
const givenBackWithinMs = 3000;

/** One map of one story. Draws scenes, tells what the reader did, and decides nothing. */
export class StoryMap {
  readonly #map: MapLibre;
  readonly #callbacks: StoryMapCallbacks;
  readonly #story: Story;
  #theme: Theme;
  /** A language of names, or `local`. */
  #names: string;
  #scene: Scene;
  /** What the map has been told, so that only differences are told. */
  readonly #told = new Map<string, FeatureState>();
  readonly #filters = new Map<FilteredLayer, string>();
  /** The course that the map draws. */
  #measured: Scene['measured'];
  /** The layers that write texts. */
  #texts: readonly string[] = [];
  #loaded = false;
  #ready = false;
  #removed = false;
  /** The camera that this map reported, so that its own report doesn't move it. */
  #reported: Camera | undefined;
  #framed: string | undefined;
  #pointed: string | undefined;
  #lost: ReturnType<typeof setTimeout> | undefined;
  readonly #resizes: ResizeObserver;
  readonly #room: FrameRoom;
  readonly #scale = new ScaleBar();

  /**
   * @param gestures where wheel and one finger belong to the page about the map: what says so
   * @throws where the browser has no WebGL
   */
  constructor(
    container: HTMLElement,
    story: Story,
    scene: Scene,
    theme: Theme,
    names: string,
    callbacks: StoryMapCallbacks,
    gestures?: Gestures,
  ) {
    this.#story = story;
    this.#theme = theme;
    this.#names = names;
    this.#scene = scene;
    this.#callbacks = callbacks;
    const map = new MapLibre({
      container,
      attributionControl: false,
      // What can be shared is in the link, and the link is written elsewhere.
      hash: false,
      bounds: [...scene.frame.bbox] as [number, number, number, number],
      fitBoundsOptions: fittingOf(container, scene),
      maxZoom: 15,
      dragRotate: true,
      fadeDuration: 0,
      trackResize: false,
      ...(gestures
        ? {
            cooperativeGestures: true,
            locale: {
              'CooperativeGesturesHandler.WindowsHelpText': gestures.wheel,
              'CooperativeGesturesHandler.MacHelpText': gestures.wheelMac,
              'CooperativeGesturesHandler.MobileHelpText': gestures.touch,
            },
          }
        : {}),
    });
    this.#map = map;
    this.#room = new FrameRoom(map, () => coversOf(container));
    map.touchZoomRotate.disableRotation();
    map.keyboard.enable();
    map.addControl(this.#scale, 'bottom-left');
    if (scene.camera) this.#jump(scene.camera);
    this.#framed = scene.frame.key;
    // Once it is known where the map is, so that its names keep off its edges from the first.
    map.setStyle(this.#style());
    provideIcons(map, palettes[theme]);
    resolveIcons(map, () => palettes[this.#theme]);
    map.on('load', () => {
      this.#loaded = true;
      this.#draw();
      this.#drawMeasured();
      this.#tellBounds();
    });
    // Without a listener the map writes to the console; a source that failed is all that the reader can mend.
    map.on('error', (event) => {
      const { sourceId } = event as { sourceId?: string };
      if (sourceId !== undefined) callbacks.onmissing(`${sourceId}.geojson`);
      else console.error(event.error);
    });
    map.on('webglcontextlost', () => {
      this.#lost = setTimeout(callbacks.onlost, givenBackWithinMs);
    });
    map.on('webglcontextrestored', () => clearTimeout(this.#lost));
    map.on('idle', () => {
      // A panel may have come since, and with it names that reach under it.
      if (this.#room.update() || !this.#loaded || this.#ready) return;
      this.#ready = true;
      callbacks.onready();
    });
    map.on('moveend', (event) => {
      if (!('ours' in event)) this.#report();
    });
    map.on('moveend', () => this.#tellBounds());
    map.on('click', (event) => {
      const { lng, lat } = event.lngLat.wrap();
      callbacks.onhit(this.#hits(event.point), event.point, [lng, lat]);
    });
    map.on('mousemove', (event) => this.#point(this.#hits(event.point)[0]));
    map.on('mouseout', () => this.#point(undefined));
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
    this.#drawMeasured();
    if (scene.camera) {
      if (scene.camera !== before.camera && scene.camera !== this.#reported)
        this.#jump(scene.camera);
    } else if (before.camera || scene.frame.key !== this.#framed) this.#frame({ animate: true });
    this.#framed = scene.frame.key;
  }

  /**
   * Draws all of it in a theme's colours and with names in a language; the camera and what is told of the scene stay.
   * @param names a language of names, or `local`
   */
  setLook(theme: Theme, names: string): void {
    if (theme === this.#theme && names === this.#names) return;
    this.#theme = theme;
    this.#names = names;
    this.#whenLoaded(() => {
      provideIcons(this.#map, palettes[theme]);
      void loadLabelFonts(this.#story, names).then(() => {
        if (this.#removed) return;
        this.#map.setStyle(this.#style(), { diff: true });
        this.#draw();
      });
    });
  }

  /** Writes what the map says in words in the language in use. */
  setWords(units: Units): void {
    this.#scale.write(units);
    this.#map.getCanvas().setAttribute('aria-label', t().map.canvas());
    if (this.#loaded) this.#nameGhost();
  }

  /** Turns north to the top and looks straight down. */
  northUp(): void {
    this.#map.easeTo({ bearing: 0, pitch: 0, duration: this.#duration(250) });
  }

  zoomBy(step: number): void {
    this.#map.zoomTo(this.#map.getZoom() + step, { duration: this.#duration(250) });
  }

  /** The ids of the features, and of their parts, that are really drawn in the frame, asked of the renderer. */
  drawn(): string[] {
    if (!this.#ready) return [];
    return drawnIds(this.#map);
  }

  /** The texts that the map has in its frame, or at a point of it; asked of the renderer. */
  labels(at?: ScreenPoint): Label[] {
    return this.#ready ? labelsIn(this.#map, this.#texts, at) : [];
  }

  remove(): void {
    this.#removed = true;
    clearTimeout(this.#lost);
    this.#resizes.disconnect();
    this.#map.remove();
  }

  /** The style in this theme's colours, its filters as the scene has them. */
  #style(): StyleSpecification {
    const named = namedIn(this.#scene);
    for (const layer of filteredLayers) this.#filters.set(layer, named[layer].join());
    const style = buildStyle(
      this.#story,
      baseAddresses(),
      palettes[this.#theme],
      named,
      this.#names,
      this.#scene.measured,
    );
    this.#measured = this.#scene.measured;
    this.#texts = textLayers(style);
    style.sources[frameSource] = { type: 'geojson', data: this.#room.collection() };
    return style;
  }

  #whenLoaded(run: () => void): void {
    if (this.#loaded) run();
    else this.#map.once('load', run);
  }

  #draw(): void {
    if (!this.#loaded) return;
    for (const [id, { shown, presence, chosen, ghost, nameOnly, lit }] of this.#scene.shapes) {
      const state: FeatureState = { shown, presence, chosen, ghost, nameOnly, lit };
      // What was never drawn needs no word of it: without one it isn't drawn.
      const told = this.#told.get(id) ?? absent;
      if (JSON.stringify(told) === JSON.stringify(state)) continue;
      this.#told.set(id, state);
      this.#map.setFeatureState({ source: 'story', id }, state);
    }
    const named = namedIn(this.#scene);
    for (const layer of filteredLayers) this.#filter(layer, named[layer]);
    this.#nameGhost();
  }

  /** Says beside a chosen thing that is hidden why it is. */
  #nameGhost(): void {
    const name = ghostName(this.#scene, this.#names);
    if (name !== undefined) this.#map.setLayoutProperty('ghost-names', 'text-field', name);
  }

  #drawMeasured(): void {
    const { measured } = this.#scene;
    if (!this.#loaded || measured === this.#measured) return;
    this.#measured = measured;
    this.#map.getSource<GeoJSONSource>(measureSource)?.setData(measureCollection(measured));
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
      ...fittingOf(this.#map.getContainer(), this.#scene),
      bearing: 0,
    });
    if (target?.center === undefined || target.zoom === undefined) return;
    const { center, zoom } = target;
    if (!animate) this.#map.jumpTo({ ...target, pitch: 0 }, { ours: true });
    else
      this.#map.flyTo(
        { ...target, pitch: 0, duration: easeMs(this.#map, { center, zoom }) },
        { ours: true },
      );
  }

  #duration(milliseconds: number): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
  }

  #hits(point: ScreenPoint): string[] {
    return this.#loaded ? hitsAt(this.#map, point) : [];
  }

  #point(id: string | undefined): void {
    const measuring = this.#scene.measured !== undefined;
    this.#map.getCanvas().style.cursor = measuring
      ? 'crosshair'
      : id === undefined
        ? ''
        : 'pointer';
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#callbacks.onpoint(id);
  }

  #tellBounds(): void {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    this.#callbacks.onbounds([west, south, east, north]);
  }
}
