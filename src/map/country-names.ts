import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { Position } from 'geojson';
import { countriesInSight, type CountryLabel } from '#basemap/countries-in-sight.ts';
import { reservedPlaces } from '#core/scene/reserved-areas.ts';
import { namedPositions } from '#core/scene/named-positions.ts';
import type { Scene } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { flattening, globeBelow } from '#basemap/zooms.ts';
import { openBaseMap } from '#basemap/open-base-map.ts';
import { isInAny } from '#drawing/rect.ts';
import { overlayRects } from './fit-options.ts';
import { countryCollection, countrySource } from './style/country-names.ts';

const nextFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/** A function from points of the map to positions. */
function positionsOf(map: MapLibre): (point: readonly [number, number]) => Position {
  const at = (x: number, y: number) => map.unproject([x, y]);
  const isFlat = map.getZoom() >= globeBelow + flattening;
  if (!isFlat || map.getBearing() !== 0 || map.getPitch() !== 0)
    return ([x, y]) => {
      const { lng, lat } = at(x, y);
      return [lng, lat];
    };
  // North is up: a column has one longitude and a row one latitude.
  const longitude = memoized((x) => at(x, 0).lng);
  const latitude = memoized((y) => at(0, y).lat);
  return ([x, y]) => [longitude(x), latitude(y)];
}

function memoized(compute: (input: number) => number): (input: number) => number {
  const known = new Map<number, number>();
  return (input) => {
    const before = known.get(input);
    if (before !== undefined) return before;
    const made = compute(input);
    known.set(input, made);
    return made;
  };
}

/** Keeps the names of the countries in the frame in sight: at close zooms their one place on the map rarely is. */
export class CountryNamesInSight {
  readonly #map: MapLibre;
  readonly #story: Story;
  #names: string;
  readonly #scene: () => Scene;
  #labels: readonly CountryLabel[] = [];
  /** The last request; earlier ones are out of date. */
  #request = 0;
  #pending: Promise<void> | undefined;

  /**
   * @param names a language of names, or `local`
   * @param scene the scene drawn now
   */
  constructor(map: MapLibre, story: Story, names: string, scene: () => Scene) {
    this.#map = map;
    this.#story = story;
    this.#names = names;
    this.#scene = scene;
    map.on('moveend', () => this.update());
  }

  /** Labels for a style that is about to be set. */
  collection(): ReturnType<typeof countryCollection> {
    return countryCollection(this.#labels);
  }

  set names(names: string) {
    this.#names = names;
    this.update();
  }

  /** Resolves once the labels are those of the frame. */
  get settled(): Promise<void> | undefined {
    return this.#pending;
  }

  /** Finds the labels of the frame as it is now. */
  update(): void {
    this.#request += 1;
    const request = this.#request;
    const isWanted = () => request === this.#request;
    // A map that starts is resized and framed at once: look once.
    const labelsWanted = nextFrame().then(() => (isWanted() ? this.#find(isWanted) : []));
    const done = labelsWanted.then((labels) => {
      if (request !== this.#request) return;
      this.#pending = undefined;
      if (JSON.stringify(labels) === JSON.stringify(this.#labels)) return;
      this.#labels = labels;
      this.#map.getSource<GeoJSONSource>(countrySource)?.setData(countryCollection(labels));
    });
    this.#pending = done;
  }

  async #find(isWanted: () => boolean): Promise<readonly CountryLabel[]> {
    if (this.#story.baseMap === 'physical') return [];
    const container = this.#map.getContainer();
    const covers = overlayRects(container);
    return countriesInSight({
      base: openBaseMap(this.#story.slug),
      zoom: this.#map.getZoom(),
      size: { width: container.clientWidth, height: container.clientHeight },
      positionAt: positionsOf(this.#map),
      isCovered: (point) => isInAny(covers, point),
      isReserved: reservedPlaces(this.#story, this.#scene()),
      taken: namedPositions(this.#scene()).map(([lon = 0, lat = 0]) => {
        const { x, y } = this.#map.project([lon, lat]);
        return [x, y] as const;
      }),
      names: this.#names,
      isWanted,
    });
  }
}
