import type { Hatching } from '#core/scene/hatching.ts';
import type { SceneShape } from '#core/scene/scene.ts';
import { absent, isSameState, stateOf, type FeatureState } from './style/feature-state.ts';

/** What feature states follow from, besides what is hovered. */
export interface Drawn {
  readonly shapes: ReadonlyMap<string, SceneShape>;
  readonly hatching: Hatching;
  /** Ids of the shapes that a cluster stands for. */
  readonly within: ReadonlySet<string>;
}

const nothing: Drawn = {
  shapes: new Map(),
  hatching: { held: new Set(), hatched: new Set() },
  within: new Set(),
};

/** The feature states that the map has, so that only differences are set. */
export class AppliedStates {
  readonly #states = new Map<string, FeatureState>();
  readonly #set: (shape: SceneShape, state: FeatureState) => void;
  #drawn = nothing;

  /** @param set sets a state on the map */
  constructor(set: (shape: SceneShape, state: FeatureState) => void) {
    this.#set = set;
  }

  /** The map has no states any more. */
  clear(): void {
    this.#states.clear();
    this.#drawn = nothing;
  }

  /** Sets the states of a scene: looks only at shapes that have changed since the last one. */
  draw(drawn: Drawn, look: (shape: SceneShape) => SceneShape): void {
    const before = this.#drawn;
    this.#drawn = drawn;
    for (const [id, shape] of drawn.shapes)
      if (before.shapes.get(id) !== shape || isElsewhere(id, before, drawn))
        this.apply(look(shape));
  }

  /** Sets the state of a shape, if it is another one. */
  apply(shape: SceneShape): void {
    const { id } = shape.shape;
    const state = stateOf(shape, this.#drawn.hatching, this.#drawn.within);
    // Shapes without feature state are invisible, so those never shown need none.
    if (isSameState(this.#states.get(id) ?? absent, state)) return;
    this.#states.set(id, state);
    this.#set(shape, state);
  }
}

/** Whether a shape is hatched, or in a cluster, in one of the two and not in the other. */
const isElsewhere = (id: string, a: Drawn, b: Drawn) =>
  a.within.has(id) !== b.within.has(id) ||
  (a.hatching !== b.hatching &&
    (a.hatching.held.has(id) !== b.hatching.held.has(id) ||
      a.hatching.hatched.has(id) !== b.hatching.hatched.has(id)));
