import type { Scene, SceneShape } from '#core/scene/scene.ts';
import type { LayerFeatureIds } from './filtered-layers.ts';

/** For each layer that names its features by a filter, the ids of the shapes that a scene has in it. */
export function layerFeatures(scene: Scene): LayerFeatureIds {
  const idsWhere = (test: (one: SceneShape) => boolean) =>
    [...scene.shapes.values()].filter(test).map((one) => one.shape.id);
  // Of two parts that are drawn at once, about an inexact date, the surer one has the name.
  const shown = [...scene.features.values()].flatMap(({ shapes: [surest] }) => surest?.id ?? []);
  const ghosts = idsWhere((one) => one.ghost);
  const selected = idsWhere((one) => one.selected && one.shown);
  // What is selected is named by a layer of its own, before all else.
  const named = shown.filter((id) => !selected.includes(id));
  return {
    // Along it, where it is seen from near: its own name stands at its middle alone.
    'line-names': shown,
    'area-names': named,
    'region-names': named,
    'point-names': named,
    'event-names': named,
    'point-exclusion': shown,
    'selected-point': selected,
    'selected-course': selected,
    'selected-line': idsWhere(
      ({ shape, selected, shown }) =>
        selected && shown && shape.geometry.type.endsWith('LineString'),
    ),
    'selected-area': selected,
    ghosts,
    // Its parts may lie beside one another: one of them says for all why they are hidden, the last.
    'ghost-names': ghosts.slice(-1),
  };
}
