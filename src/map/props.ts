import type { Units } from '#core/geometry/units.ts';
import type { Scene } from '#core/scene/scene.ts';
import type { BBox, Story } from '#core/story/story.ts';
import type { Camera, LonLat } from '#core/view/view.ts';
import type { Theme } from '#drawing/palette.ts';

/** CSS pixels from the map's top left. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A label on the map. */
export interface Label {
  /** The text, possibly with line breaks. */
  readonly text: string;
  /** Id of the style layer. */
  readonly layer: string;
  /** Id of the story's feature that it names, if any. */
  readonly feature?: string;
}

/** What the map, or the picture that replaces it, shows: part of `window.dateline`. */
export interface DrawnApi {
  /** Ids of the features and shapes drawn in the frame, sorted. */
  readonly drawn: () => string[];
  /** Labels in the frame, or at a point. */
  readonly labels: (at?: ScreenPoint) => Label[];
}

/** The page's public API: `window.dateline`. */
export interface PageApi extends DrawnApi {
  /** All features of the story, and whether the scene shows them, wherever the map is. */
  readonly features: () => { readonly id: string; readonly shown: boolean }[];
}

/** Hints shown when a gesture is left to the page. */
export interface Gestures {
  readonly wheel: string;
  readonly wheelMac: string;
  readonly touch: string;
}

/** Events of the map and of the picture. */
export interface MapEvents {
  /** The reader clicked on these features, likeliest first, or on none. `place` is the position on the earth. */
  readonly onhit: (ids: readonly string[], at: ScreenPoint, place: LonLat) => void;
  /** The pointer entered a feature, or left it (undefined). */
  readonly onhover: (id: string | undefined) => void;
  /** The visible bounds changed. */
  readonly onbounds: (bounds: BBox) => void;
  /** The reader moved the map. */
  readonly oncamera: (camera: Camera) => void;
  /** A file of the base map failed to load. */
  readonly onmissing: (file: string) => void;
  /** Files of the map that are long in coming; called again when that changes. */
  readonly onwaiting: (files: readonly string[]) => void;
}

/** What the map draws; the picture draws the same. */
export interface MapProps extends MapEvents {
  readonly story: Story;
  readonly scene: Scene;
  /** Id of the feature hovered in the text, a list or the map. */
  readonly hovered: string | undefined;
  readonly theme: Theme;
  /** A language of names, or `local`. */
  readonly names: string;
  readonly units: Units;
  /** Set if the wheel and one-finger gestures belong to the host page: the hints to show. */
  readonly gestures?: Gestures | undefined;
  /** The first scene has been drawn. */
  readonly onready: (api: DrawnApi) => void;
}
