import type { Units } from '../geometry/units.ts';

/** What the reader is looking at: small, plain, and whole in the link. */
export interface View {
  /** Undefined until the reader moves the map: then the scene's frame is shown. Choosing something clears it. */
  readonly camera?: Camera;
  /** The date window, EDTF. */
  readonly date: string;
  readonly feature?: string;
  readonly passage?: string;
  /** Ids of the layers that are off, in the story's order. */
  readonly hide: readonly string[];
  /** Id of the perspective; undefined where the story has none. */
  readonly perspective?: string;
  /** A language of names, or `local`; undefined for the story's own, or the reader's. */
  readonly names?: string;
  /** Metres: only what is known at least so well is shown. Undefined: all. */
  readonly precision?: number;
  /** Only what lies so near to a feature is shown. */
  readonly within?: Within;
  /** The course that the reader measures, longitude first; empty where none is begun, undefined where none is asked for. */
  readonly measure?: readonly LonLat[];
  /** Undefined: `defaultUnits`. */
  readonly units?: Units;
  /** What the link says that this version doesn't act on, as it stands there (`key=value`, escaped). */
  readonly rest: readonly string[];
}

export interface Within {
  /** Id of the feature. */
  readonly feature: string;
  readonly km: number;
}

/** Degrees, as exact as a link says them: a metre or so. */
export type LonLat = readonly [lon: number, lat: number];

/** Zoom of 512-pixel tiles; degrees; bearing clockwise from north and pitch from straight down, in degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bearing: number;
  readonly pitch: number;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** A place as exact as a link says it. */
export function roundLonLat([lon, lat]: LonLat): LonLat {
  return [rounded(lon, 5), rounded(lat, 5)];
}

/** A camera as exact as a link says it: a metre or so, a hundredth of a zoom level. */
export function roundCamera(camera: Camera): Camera {
  return {
    zoom: rounded(camera.zoom, 2),
    lat: rounded(camera.lat, 5),
    lon: rounded(camera.lon, 5),
    bearing: rounded(camera.bearing, 1),
    pitch: rounded(camera.pitch, 1),
  };
}

/** Changes of a view; what is undefined is taken away. */
export type Changes = { readonly [Key in keyof View]?: View[Key] | undefined };

/** A view with some of it changed. A camera stays the object that it is: who reported it knows it again by that. */
export function changed(view: View, changes: Changes): View {
  const all: { [Key in keyof View]: View[Key] | undefined } = { ...view, ...changes };
  const kept = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as View;
}

/** Chooses a feature; the passage is kept only where the choice was a mention in it. */
export function selectFeature(view: View, feature: string, passage?: string): View {
  return changed(view, { camera: undefined, feature, passage });
}

/** Chooses a passage; the feature is cleared, and what the passage names is framed. */
export function selectPassage(view: View, passage: string): View {
  return changed(view, { camera: undefined, feature: undefined, passage });
}

export function clearSelection(view: View): View {
  return changed(view, { feature: undefined, passage: undefined });
}

/** Switches a layer; `order` is the story's order of layers. */
export function toggleLayer(view: View, layer: string, order: readonly string[]): View {
  const hidden = view.hide.includes(layer);
  return {
    ...view,
    hide: order.filter((id) => (id === layer ? !hidden : view.hide.includes(id))),
  };
}
