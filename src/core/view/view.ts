import type { Units } from '../geometry/units.ts';
import type { Condition } from './conditions.ts';

/** What the reader is looking at: a small plain object, entirely contained in the link. */
export interface View {
  /** Undefined until the reader moves the map; then the scene's frame applies. Selecting something clears it. */
  readonly camera?: Camera;
  /** Date window, EDTF. */
  readonly date: string;
  readonly feature?: string;
  readonly passage?: string;
  /** Ids of the hidden layers, in the story's order. */
  readonly hide: readonly string[];
  /** Id of the perspective; undefined if the story has none. */
  readonly perspective?: string;
  /** Language of place names, or `local`; undefined for the story's or the reader's. */
  readonly names?: string;
  /** Least precision shown, in metres; undefined for all. */
  readonly precision?: number;
  /** Distance filter. */
  readonly within?: Within;
  /** Ids of the only kinds shown; undefined for all. */
  readonly kinds?: readonly string[];
  /** Filters by properties, all of which hold. Never empty. */
  readonly where?: readonly Condition[];
  /** Path being measured, longitude first; empty if no point is set yet, undefined if the tool is closed. */
  readonly measure?: readonly LonLat[];
  /** Undefined means `defaultUnits`. */
  readonly units?: Units;
  /** Parts of the link that this version doesn't know, unchanged (`key=value`, escaped). */
  readonly rest: readonly string[];
}

export interface Within {
  /** Id of the feature. */
  readonly feature: string;
  readonly km: number;
}

/** Degrees, rounded as in links: to about a metre. */
export type LonLat = readonly [lon: number, lat: number];

/**
 * Zoom for 512-pixel tiles; longitude and latitude, bearing (clockwise from north) and pitch (from straight down) in
 * degrees.
 */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bearing: number;
  readonly pitch: number;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** Rounds a position as in links. */
export function roundLonLat([lon, lat]: LonLat): LonLat {
  return [rounded(lon, 5), rounded(lat, 5)];
}

/** Rounds a camera as in links: to about a metre and a hundredth of a zoom level. */
export function roundCamera(camera: Camera): Camera {
  return {
    zoom: rounded(camera.zoom, 2),
    lat: rounded(camera.lat, 5),
    lon: rounded(camera.lon, 5),
    bearing: rounded(camera.bearing, 1),
    pitch: rounded(camera.pitch, 1),
  };
}

/** Changes of a view; undefined removes a value. */
export type Changes = { readonly [Key in keyof View]?: View[Key] | undefined };

/** A view with changes. The camera object keeps its identity, so that the map recognises the camera it reported. */
export function changed(view: View, changes: Changes): View {
  const all: { [Key in keyof View]: View[Key] | undefined } = { ...view, ...changes };
  const kept = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as unknown as View;
}

/** Selects a feature; sets the passage only if a mention in it was selected. */
export function selectFeature(view: View, feature: string, passage?: string): View {
  return changed(view, { camera: undefined, feature, passage });
}

/** Selects a passage, clears the feature, and frames what the passage mentions. */
export function selectPassage(view: View, passage: string): View {
  return changed(view, { camera: undefined, feature: undefined, passage });
}

export function clearSelection(view: View): View {
  return changed(view, { feature: undefined, passage: undefined });
}

/** Turns a layer on or off; `order` is the story's order of layers. */
export function toggleLayer(view: View, layer: string, order: readonly string[]): View {
  const hidden = view.hide.includes(layer);
  return {
    ...view,
    hide: order.filter((id) => (id === layer ? !hidden : view.hide.includes(id))),
  };
}
