import type { Shape, StoryFeature } from '../story/story.ts';
import type { View } from '../view/view.ts';
import type { HiddenBy, SceneFeature, SceneShape } from './scene-feature.ts';
import { isPreciseEnough, isNearEnough, isInPerspective } from './visibility.ts';

/** Inputs for deciding what is shown. */
export interface Filters {
  readonly view: View;
  /** Certainty of a shape in the date window, from 0 to 1. */
  readonly presence: (shape: Shape) => number;
  /** Whether shapes pass the filters by kind and property; undefined if there are none. */
  readonly filter: ((shape: Shape) => boolean) | undefined;
  /** Ids of the shapes within the distance filter; undefined if there is no filter. */
  readonly near: ReadonlySet<string> | undefined;
  /** Ids of the features mentioned by the selected passage. */
  readonly named: ReadonlySet<string>;
}

/** A feature in the scene. */
export function featureIn(
  feature: StoryFeature,
  { view, presence, filter, near, named }: Filters,
): SceneFeature {
  const holding = feature.shapes.filter((shape) => presence(shape) > 0);
  const seen = feature.shapes.filter((shape) => isInPerspective(shape, view));
  const there = seen.filter((shape) => holding.includes(shape));
  const known = there.filter((shape) => isPreciseEnough(shape, view));
  const passing = filter ? known.filter(filter) : known;
  const drawn = passing.filter((shape) => isNearEnough(shape, near));
  const present = surestFirst(drawn, presence);
  const hiddenBy: HiddenBy[] = [
    // If only another perspective shows the feature on that day, the perspective hides it, not the date.
    ...when(holding.length === 0, 'date'),
    ...when(seen.length === 0 || (there.length === 0 && holding.length > 0), 'perspective'),
    ...when(there.length > 0 && known.length === 0, 'precision'),
    ...when(known.length > 0 && passing.length === 0, 'filter'),
    ...when(passing.length > 0 && drawn.length === 0, 'distance'),
    ...when(view.hide.includes(feature.layer), 'layer'),
  ];
  const shown = hiddenBy.length === 0;
  const selected = feature.id === view.feature;
  return {
    feature,
    shown,
    hiddenBy,
    selected,
    ghost: selected && !shown,
    // If a mention was selected, only that feature is highlighted, not all of its passage.
    highlighted: shown && view.feature === undefined && named.has(feature.id),
    shapes: shown ? present : [],
    present,
  };
}

/** Around an inexact date two parts of a feature may be drawn at once, each with its own certainty. */
function surestFirst(shapes: readonly Shape[], presence: Filters['presence']): readonly Shape[] {
  return shapes.length < 2 ? shapes : [...shapes].sort((a, b) => presence(b) - presence(a));
}

function when(condition: boolean, cause: HiddenBy): readonly HiddenBy[] {
  return condition ? [cause] : [];
}

/** What the shapes of a scene have in common. */
export interface ShapeContext {
  /** The selected passage mentions something that is shown. */
  readonly isAnyHighlighted: boolean;
  /** Ids of the layers that show an area. */
  readonly layersWithArea: ReadonlySet<string>;
}

/** A shape of a feature in the scene. */
export function shapeIn(
  shape: Shape,
  { feature, shapes, selected, ghost, highlighted }: SceneFeature,
  presence: Filters['presence'],
  { isAnyHighlighted, layersWithArea }: ShapeContext,
): SceneShape {
  const shown = shapes.includes(shape);
  return {
    shape,
    feature,
    shown,
    presence: shown ? presence(shape) : 0,
    selected: selected && (shown || ghost),
    ghost,
    highlighted: highlighted && shown,
    dimmed: isAnyHighlighted && !highlighted,
    nameOnly:
      shape.kind.isRegion === true &&
      !selected &&
      !highlighted &&
      layersWithArea.has(feature.layer),
  };
}
