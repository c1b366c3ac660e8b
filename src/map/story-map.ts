import {
  addProtocol,
  type GeoJSONSource,
  type MapOptions,
  type StyleSpecification,
} from 'maplibre-gl';
import { baseFileOf, listenForMissing, openBaseMap } from '#basemap/open-base-map.ts';
import { files, patience } from '#delivery/files.ts';
import type { Units } from '#core/geometry/units.ts';
import { boundsFor } from '#core/scene/bounds-for.ts';
import { closest } from '#core/scene/frame.ts';
import { hoveredShape } from '#core/scene/hover.ts';
import { apartFrom, clustersOf, type Clusters } from '#core/scene/clusters.ts';
import { hatchingOf } from '#core/scene/hatching.ts';
import { reservedAreas } from '#core/scene/reserved-areas.ts';
import type { Scene, SceneShape } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import type { Camera } from '#core/view/view.ts';
import { roundCamera } from '#core/view/view.ts';
import { t } from '#core/i18n/i18n.ts';
import { palettes, type Theme } from '#drawing/palette.ts';
import { AppliedStates } from './applied-states.ts';
import { provideImages, resolveImages } from './map-images.ts';
import { labelsIn, textLayers } from './labels.ts';
import { layerFeatures } from './style/layer-features.ts';
import {
  filteredLayers,
  filterFor,
  filterZoom,
  zoomedLayers,
  type FilteredLayer,
} from './style/filtered-layers.ts';
import type { FeatureState } from './style/feature-state.ts';
import { loadLabelFonts } from './load-label-fonts.ts';
import { GraticuleInSight } from './graticule-in-sight.ts';
import { CountryNamesInSight } from './country-names.ts';
import { LabelExclusion } from './label-exclusion.ts';
import { fitOptionsOf } from './fit-options.ts';
import { easeMs, flatFraming } from './framing.ts';
import { clusterCollection, clusterSource } from './style/cluster-layers.ts';
import type { Pointer } from '#core/scene/hit-test.ts';
import { pointerOf } from './pointer.ts';
import { clusterAt, drawnIds, featuresAt } from './query-features.ts';
import type { Label, MapEvents, MapProps, ScreenPoint } from './props.ts';
import { measureText } from './measure-text.ts';
import { ScaleBar } from './scale-bar.ts';
import { ghostName } from './style/ghost-name.ts';
import { countrySource } from './style/country-names.ts';
import { graticuleSource } from './style/graticule.ts';
import { exclusionSource } from './style/exclusion-layer.ts';
import { measureCollection, measureSource } from './style/measure-layers.ts';
import { baseProtocol, baseSource } from './style/base-source.ts';
import { baseTile } from './base-protocol.ts';
import { buildStyle } from './style/style.ts';
import { isInLabelSource, labelSource } from './style/story-data.ts';
import './early-worker.ts';
import { ThrottledMap } from './throttled-map.ts';
import { workerUrl } from './worker-url.ts';

addProtocol(baseProtocol, baseTile);

/** Events of the map that the picture doesn't have. */
export interface StoryMapEvents extends MapEvents {
  /** The browser took the WebGL context away and did not restore it. */
  readonly oncontextlost: () => void;
  /** The map's worker didn't start. @param file its name */
  readonly onbroken: (file: string) => void;
  /** The reader clicked before the first scene was on the canvas: on what stands above it. */
  readonly onearlyclick: (at: ScreenPoint, pointer: Pointer) => void;
  /** The first scene is on the canvas. */
  readonly onready: () => void;
}

/** Initial state of a map. */
export interface StoryMapOptions extends Pick<
  MapProps,
  'story' | 'scene' | 'theme' | 'names' | 'gestures'
> {
  readonly container: HTMLElement;
  readonly events: StoryMapEvents;
}

const boundsOf = ({ clientWidth }: HTMLElement, { frame }: Scene) =>
  [...boundsFor(frame, clientWidth)] as [number, number, number, number];

function mapOptions(
  container: HTMLElement,
  scene: Scene,
  gestures: MapProps['gestures'],
): MapOptions {
  return {
    container,
    attributionControl: false,
    // The page writes the link itself.
    hash: false,
    ...(flatFraming(container, scene) ?? {
      bounds: boundsOf(container, scene),
      fitBoundsOptions: fitOptionsOf(container, scene),
    }),
    maxZoom: closest,
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
  };
}

/** Browsers that are short of graphics memory may take a WebGL context and restore it soon. */
const restoredWithinMs = 3000;

/** A MapLibre map of one story. Draws scenes and reports what the reader does; decides nothing. */
export class StoryMap {
  readonly #map: ThrottledMap;
  readonly #events: StoryMapEvents;
  readonly #story: Story;
  #theme: Theme;
  /** A language of names, or `local`. */
  #names: string;
  #scene: Scene;
  readonly #applied = new AppliedStates((shape, state) => this.#setState(shape, state));
  /** The look of the style that is set. */
  #styled = '';
  readonly #filters = new Map<FilteredLayer, string>();
  /** Those drawn now. */
  #clusters: Clusters = { list: [], within: new Set() };
  /** The path drawn now. */
  #measured: Scene['measured'];
  /** Ids of the layers with text. */
  #texts: readonly string[] = [];
  /** The style with its sources is there: not before it has loaded, nor while the WebGL context is lost. */
  #loaded = false;
  #ready = false;
  /** The WebGL context was lost, and the style has not been made again. */
  #restoring = false;
  #removed = false;
  /** The last camera reported, so that the map doesn't move in response to its own report. */
  #reported: Camera | undefined;
  #framed: string | undefined;
  #underPointer: string | undefined;
  /** The feature hovered in the map, the text or a list. */
  #hovered: string | undefined;
  #lostTimer: ReturnType<typeof setTimeout> | undefined;
  #baseTimer: ReturnType<typeof setTimeout> | undefined;
  /** Sources whose data has arrived. */
  readonly #arrived = new Set<string>();
  /** Base files that are waited for, once that takes long. */
  #waiting: readonly string[] | undefined;
  readonly #resizes: ResizeObserver;
  readonly #stopListening: () => void;
  readonly #exclusion: LabelExclusion;
  readonly #countries: CountryNamesInSight;
  readonly #graticule: GraticuleInSight;
  readonly #scale = new ScaleBar();

  /** @throws if WebGL is missing */
  constructor({ container, story, scene, theme, names, gestures, events }: StoryMapOptions) {
    this.#story = story;
    this.#theme = theme;
    this.#names = names;
    this.#scene = scene;
    this.#events = events;
    // While WebGL starts.
    openBaseMap(story.slug).open();
    const map = new ThrottledMap(mapOptions(container, scene, gestures));
    this.#map = map;
    this.#exclusion = new LabelExclusion(map);
    this.#graticule = new GraticuleInSight(map);
    this.#countries = new CountryNamesInSight(map, story, names, () => this.#scene);
    map.touchZoomRotate.disableRotation();
    map.keyboard.enable();
    map.addControl(this.#scale, 'bottom-left');
    if (scene.camera) this.#jump(scene.camera);
    this.#framed = scene.frame.key;
    this.#countries.update();
    // Set only now that the camera is known, so that labels avoid the edges from the start.
    map.setStyle(this.#style());
    provideImages(map, palettes[theme]);
    resolveImages(map, () => palettes[this.#theme]);
    this.#listenToState();
    this.#listenToReader();
    this.#stopListening = listenForMissing(this.#events.onmissing);
    // MapLibre would report a resize as a move by the reader.
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(container);
    this.#baseTimer = setTimeout(() => this.#reportWaiting([]), patience);
  }

  /** Load, error and idle events. */
  #listenToState(): void {
    const map = this.#map;
    // Also after a lost WebGL context is restored: MapLibre then makes the style anew, without feature states.
    map.on('style.load', () => this.#drawAll());
    // Without a listener MapLibre logs errors. Only failed sources and the worker matter to the reader.
    map.on('error', (event) => {
      if (!this.#ready && /^Worker failed/.test(event.error.message))
        this.#events.onbroken(workerUrl);
      else console.error(event.error);
    });
    map.on('webglcontextlost', () => {
      this.#loaded = false;
      this.#restoring = true;
      this.#lostTimer = setTimeout(this.#events.oncontextlost, restoredWithinMs);
    });
    map.on('webglcontextrestored', () => clearTimeout(this.#lostTimer));
    map.on('idle', () => {
      // A panel may have appeared since, over labels already placed.
      if (this.#exclusion.update()) return;
      const { settled } = this.#countries;
      if (settled && !this.#ready) void settled.then(() => this.#map.triggerRepaint());
      else this.#becomeReady();
    });
    map.on('sourcedata', ({ sourceId, isSourceLoaded }) => {
      // A source isn't loaded while its tiles change either, so remember that it has been.
      if (isSourceLoaded) this.#arrived.add(sourceId);
      if (this.#waiting) this.#reportWaiting(this.#waiting);
    });
  }

  /** Draws everything in a style that has just been made. */
  #drawAll(): void {
    this.#loaded = true;
    this.#applied.clear();
    if (this.#styled !== this.#look) this.#restyle();
    // The style has been made for the scene, unless it was restored from what was drawn before.
    if (this.#restoring) {
      this.#filters.clear();
      this.#setMeasured(this.#scene.measured);
    }
    this.#restoring = false;
    this.#draw();
    this.#drawMeasured();
    this.#reportBounds();
  }

  #becomeReady(): void {
    if (!this.#loaded || this.#ready) return;
    this.#ready = true;
    this.#events.onready();
  }

  /**
   * Reports files that have taken long. Without files of the base map, the map is drawn.
   * @param before files reported last
   */
  #reportWaiting(before: readonly string[]): void {
    if (!this.#loaded || (this.#ready && !this.#waiting)) return;
    // The story's own data needs only the worker.
    const works = this.#arrived.has('story');
    const missing = this.#arrived.has(baseSource) ? [] : [baseFileOf(this.#story.slug)];
    this.#waiting = works ? missing : [files().fileName(workerUrl)];
    if (this.#waiting.join() !== before.join()) this.#events.onwaiting(this.#waiting);
    if (works) this.#becomeReady();
  }

  #resize(): void {
    // While the context is lost there is nothing to resize; MapLibre does so when it is restored.
    if (!this.#loaded && this.#ready) return;
    this.#map.resize({ ours: true });
    if (!this.#scene.camera) this.#frame({ animate: false });
    // A canvas whose size changes is empty until it is drawn again.
    if (this.#ready) this.#map.redraw();
  }

  /** Camera moves, clicks and hovering. */
  #listenToReader(): void {
    const map = this.#map;
    map.on('moveend', (event) => {
      if (!('ours' in event)) this.#report();
    });
    map.on('moveend', () => this.#reportBounds());
    map.on('moveend', () => this.#nameAreas());
    map.on('zoom', () => {
      if (this.#loaded && this.#clustersNow() !== this.#clusters) this.#draw();
    });
    map.on('click', (event) => {
      if (!this.#ready)
        return this.#events.onearlyclick(event.point, pointerOf(event.originalEvent));
      if (this.#takeApart(event.point)) return;
      const { lng, lat } = event.lngLat.wrap();
      this.#events.onhit(this.#hits(event.point, pointerOf(event.originalEvent)), event.point, [
        lng,
        lat,
      ]);
    });
    map.on('mousemove', (event) => this.#updatePointer(this.#hits(event.point, 'mouse')[0]));
    map.on('mouseout', () => this.#updatePointer(undefined));
  }

  /** Shows another scene of the same story. */
  render(scene: Scene): void {
    const before = this.#scene;
    if (scene === before) return;
    this.#scene = scene;
    this.#draw();
    this.#drawMeasured();
    // Names of countries avoid some areas. They are looked for once the scene is drawn.
    const reserved = (one: Scene) =>
      reservedAreas(this.#story, one)
        .map(({ shape }) => shape.id)
        .join();
    if (reserved(scene) !== reserved(before))
      void this.#map.once('render', () => this.#countries.update());
    if (scene.camera) {
      if (scene.camera !== before.camera && scene.camera !== this.#reported)
        this.#jump(scene.camera);
    } else if (before.camera || scene.frame.key !== this.#framed) this.#frame({ animate: true });
    this.#framed = scene.frame.key;
  }

  /** Highlights a feature instead of the previous one, without going through the scene. */
  hover(feature: string | undefined): void {
    if (feature === this.#hovered) return;
    const before = this.#hovered;
    this.#hovered = feature;
    if (!this.#loaded) return;
    for (const id of [before, feature])
      for (const shape of this.#story.features.get(id ?? '')?.shapes ?? []) {
        const inScene = this.#scene.shapes.get(shape.id);
        if (inScene) this.#applied.apply(this.#withHover(inScene));
      }
    this.#map.drawNext();
  }

  /**
   * Redraws everything in a theme and with names in a language; camera and feature states are kept.
   * @param names a language of names, or `local`
   */
  setLook(theme: Theme, names: string): void {
    if (theme === this.#theme && names === this.#names) return;
    this.#theme = theme;
    this.#names = names;
    this.#countries.names = names;
    void loadLabelFonts(this.#story, names).then(() => {
      // Before the style has loaded, and while the WebGL context is lost, this waits until it is there.
      if (!this.#removed && this.#loaded) this.#restyle();
    });
  }

  /** Theme and language of names, as one value. */
  get #look(): string {
    return `${this.#theme} ${this.#names}`;
  }

  #restyle(): void {
    provideImages(this.#map, palettes[this.#theme]);
    this.#map.setStyle(this.#style(), { diff: true });
    this.#draw();
  }

  /** Updates the map's texts to the language in use. */
  setWords(units: Units): void {
    this.#scale.write(units);
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('aria-label', t().map.canvas());
    canvas.setAttribute('aria-describedby', 'map-how');
    canvas.dataset['frame'] = '';
    if (this.#loaded) this.#nameGhost();
  }

  /** Resets bearing and pitch. */
  northUp(): void {
    this.#map.easeTo({ bearing: 0, pitch: 0, duration: this.#duration(250) });
  }

  zoomBy(step: number): void {
    this.#map.zoomTo(this.#map.getZoom() + step, { duration: this.#duration(250) });
  }

  /** Ids of the features and shapes actually rendered in the frame. */
  drawn(): string[] {
    return this.#ready && this.#loaded ? drawnIds(this.#map) : [];
  }

  /** Labels actually rendered in the frame, or at a point. */
  labels(at?: ScreenPoint): Label[] {
    return this.#ready && this.#loaded ? labelsIn(this.#map, this.#texts, at) : [];
  }

  remove(): void {
    this.#removed = true;
    clearTimeout(this.#lostTimer);
    clearTimeout(this.#baseTimer);
    this.#resizes.disconnect();
    this.#stopListening();
    this.#map.remove();
  }

  /** The style in this theme's colours, with the scene's filters. */
  #style(): StyleSpecification {
    this.#styled = this.#look;
    const clusters = this.#clustersNow();
    const named = layerFeatures(this.#scene, clusters.within);
    for (const layer of filteredLayers)
      this.#filters.set(layer, this.#filterKey(layer, named[layer]));
    const { measured } = this.#scene;
    const style = buildStyle({
      story: this.#story,
      palette: palettes[this.#theme],
      named,
      zoom: this.#map.getZoom(),
      names: this.#names,
      measureText,
      measured,
    });
    this.#measured = measured;
    this.#texts = textLayers(style);
    style.sources[countrySource] = { type: 'geojson', data: this.#countries.collection() };
    style.sources[graticuleSource] = { type: 'geojson', data: this.#graticule.collection() };
    this.#clusters = clusters;
    style.sources[clusterSource] = { type: 'geojson', data: this.#clusterData() };
    style.sources[exclusionSource] = { type: 'geojson', data: this.#exclusion.collection() };
    return style;
  }

  #draw(): void {
    if (!this.#loaded) return;
    this.#cluster();
    this.#applied.draw(
      {
        shapes: this.#scene.shapes,
        hatching: hatchingOf(this.#story, this.#scene),
        within: this.#clusters.within,
      },
      (shape) => this.#withHover(shape),
    );
    const named = layerFeatures(this.#scene, this.#clusters.within);
    for (const layer of filteredLayers) this.#filter(layer, named[layer]);
    this.#nameGhost();
    this.#map.drawNext();
  }

  #withHover(one: SceneShape): SceneShape {
    return one.feature.id === this.#hovered ? hoveredShape(one) : one;
  }

  #setState({ shape }: SceneShape, state: FeatureState): void {
    const { id } = shape;
    this.#map.setFeatureState({ source: 'story', id }, state);
    if (isInLabelSource(shape)) this.#map.setFeatureState({ source: labelSource, id }, state);
  }

  #clustersNow(): Clusters {
    return clustersOf(this.#story, this.#scene, this.#map.getZoom());
  }

  #clusterData() {
    return clusterCollection(this.#clusters.list, palettes[this.#theme]);
  }

  /** Draws the clusters of the scene at this zoom. */
  #cluster(): void {
    const clusters = this.#clustersNow();
    if (clusters === this.#clusters) return;
    this.#clusters = clusters;
    void this.#map.getSource<GeoJSONSource>(clusterSource)?.setData(this.#clusterData());
  }

  /** Labels a selected but hidden feature with the reason. */
  #nameGhost(): void {
    const name = ghostName(this.#scene, this.#names);
    if (name !== undefined) this.#map.setLayoutProperty('ghost-names', 'text-field', name);
  }

  #drawMeasured(): void {
    const { measured } = this.#scene;
    if (this.#loaded && measured !== this.#measured) this.#setMeasured(measured);
  }

  #setMeasured(measured: Scene['measured']): void {
    this.#measured = measured;
    this.#map.getSource<GeoJSONSource>(measureSource)?.setData(measureCollection(measured));
  }

  #filter(layer: FilteredLayer, ids: readonly string[]): void {
    const key = this.#filterKey(layer, ids);
    if (this.#filters.get(layer) === key) return;
    this.#filters.set(layer, key);
    // Built styles are validated by the tests.
    this.#map.setFilter(layer, filterFor(layer, ids, this.#map.getZoom()), { validate: false });
  }

  /** Changes with what a layer's filter lets through. */
  #filterKey(layer: FilteredLayer, ids: readonly string[]): string {
    return [
      ids.join(),
      ...(zoomedLayers.includes(layer) ? [filterZoom(this.#map.getZoom())] : []),
    ].join(' ');
  }

  /** Names of areas that are within them at the zoom. */
  #nameAreas(): void {
    if (!this.#loaded) return;
    const named = layerFeatures(this.#scene, this.#clusters.within);
    for (const layer of zoomedLayers) this.#filter(layer, named[layer]);
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
    this.#events.oncamera(this.#reported);
  }

  #jump({ zoom, lat, lon, bearing, pitch }: Camera): void {
    this.#map.jumpTo({ center: [lon, lat], zoom, bearing, pitch }, { ours: true });
  }

  #frame({ animate }: { animate: boolean }): void {
    const container = this.#map.getContainer();
    const { center, zoom } =
      flatFraming(container, this.#scene) ??
      this.#map.cameraForBounds(
        boundsOf(container, this.#scene),
        fitOptionsOf(container, this.#scene),
      ) ??
      {};
    if (center === undefined || zoom === undefined) return;
    const target = { center, zoom, bearing: 0, pitch: 0 };
    if (!animate) this.#map.jumpTo(target, { ours: true });
    else
      this.#map.flyTo({ ...target, duration: easeMs(this.#map, { center, zoom }) }, { ours: true });
  }

  #duration(milliseconds: number): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
  }

  #hits(point: ScreenPoint, pointer: Pointer): string[] {
    return this.#loaded ? featuresAt(this.#map, point, pointer) : [];
  }

  /** Zooms in to where a cluster at a point comes apart. @returns whether there is one */
  #takeApart(point: ScreenPoint): boolean {
    const cluster = this.#loaded ? clusterAt(this.#map, point, this.#clusters.list) : undefined;
    if (!cluster) return false;
    const apart = apartFrom(this.#story, cluster, this.#map.getZoom());
    const [lon, lat] = cluster.at;
    this.#map.easeTo({
      center: [lon, lat],
      zoom: Math.min(apart, closest),
      duration: this.#duration(400),
    });
    return true;
  }

  #updatePointer(id: string | undefined): void {
    const measuring = this.#scene.measured !== undefined;
    this.#map.getCanvas().style.cursor = measuring
      ? 'crosshair'
      : id === undefined
        ? ''
        : 'pointer';
    if (id === this.#underPointer) return;
    this.#underPointer = id;
    this.#events.onhover(id);
  }

  #reportBounds(): void {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    this.#events.onbounds([west, south, east, north]);
  }
}
