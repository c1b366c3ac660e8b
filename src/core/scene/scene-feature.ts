import type { Shape, StoryFeature } from '../story/story.ts';

/** Why a feature is hidden. The date counts within the perspective, if that shows the feature at all. */
export type HiddenBy = 'date' | 'perspective' | 'precision' | 'filter' | 'distance' | 'layer';

export interface SceneFeature {
  readonly feature: StoryFeature;
  /** Whether any of its shapes is shown. */
  readonly shown: boolean;
  readonly hiddenBy: readonly HiddenBy[];
  readonly selected: boolean;
  /** Selected but hidden: drawn as a dashed outline with the reason. */
  readonly ghost: boolean;
  /** Mentioned by the selected passage and not hidden. */
  readonly highlighted: boolean;
  /** The shapes shown, most certain first; empty if hidden. */
  readonly shapes: readonly Shape[];
  /** The shapes that would be shown if the layer were on. */
  readonly present: readonly Shape[];
}

export interface SceneShape {
  readonly shape: Shape;
  readonly feature: StoryFeature;
  readonly shown: boolean;
  /** How certain it is that the shape exists in the window, from 0 to 1; below 1 around an inexact date. */
  readonly presence: number;
  readonly selected: boolean;
  readonly ghost: boolean;
  readonly highlighted: boolean;
  /** A passage is selected that doesn’t mention it, although it mentions others that are shown. */
  readonly dimmed: boolean;
  /** Only the label is drawn: a region whose layer shows areas, unless it is selected or highlighted. */
  readonly nameOnly: boolean;
}
