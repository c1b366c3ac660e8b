import type { Units } from '#core/geometry/units.ts';
import type { Scene } from '#core/scene/scene.ts';
import type { BBox, Story } from '#core/story/story.ts';
import type { Camera, LonLat } from '#core/view/view.ts';
import type { Theme } from '#drawing/palette.ts';

/** Pixels from the map's left and top. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A text that the map has. */
export interface Label {
  /** As written there, over several lines perhaps. */
  readonly text: string;
  /** The layer of the style that writes it. */
  readonly layer: string;
  /** The story's feature that it names, where it is one. */
  readonly feature?: string;
}

/** What the page offers to others of the map, or of the picture in its place: `window.dateline`. */
export interface Hooks {
  /** The ids of the features, and of their shapes, that are drawn in the frame now, sorted. */
  readonly drawn: () => string[];
  /** The texts in the frame, or at a point of it. */
  readonly labels: (at?: ScreenPoint) => Label[];
}

/** What the map says where a gesture is left to the page that it stands in. */
export interface Gestures {
  readonly wheel: string;
  readonly wheelMac: string;
  readonly touch: string;
}

/** What map and picture tell of the reader and of themselves. */
export interface MapEvents {
  /** The reader clicked on these features, the likeliest first, or on none; `place` is where on the earth. */
  readonly onhit: (ids: readonly string[], at: ScreenPoint, place: LonLat) => void;
  /** The pointer is over this feature, or over none. */
  readonly onhover: (id: string | undefined) => void;
  /** What is in the frame has changed. */
  readonly onbounds: (bounds: BBox) => void;
  /** The reader moved the map. */
  readonly oncamera: (camera: Camera) => void;
  /** A file of the base map could not be fetched. */
  readonly onmissing: (file: string) => void;
}

/** What the map draws; the picture in its place draws the same. */
export interface MapProps extends MapEvents {
  readonly story: Story;
  readonly scene: Scene;
  /** The feature that is hovered, in text, list or map. */
  readonly hovered: string | undefined;
  readonly theme: Theme;
  /** A language of names, or `local`. */
  readonly names: string;
  readonly units: Units;
  /** Where wheel and one finger belong to the page about the map: what says so. */
  readonly gestures?: Gestures | undefined;
  /** The first scene is drawn. */
  readonly onready: (hooks: Hooks) => void;
}
