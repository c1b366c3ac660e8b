import type { Scene, SceneShape } from '#core/scene/scene.ts';
import type { LayerFeatureIds } from './filtered-layers.ts';

/**
 * The scene's shape ids for each layer that is filtered by id.
 * @param within ids of shapes that a cluster stands for
 */
export function layerFeatures(scene: Scene, within: ReadonlySet<string>): LayerFeatureIds {
  // Around an inexact date two parts may be drawn at once; the more certain one is labelled.
  const shown: string[] = [];
  for (const { shapes } of scene.features.values()) {
    const [surest] = shapes;
    if (surest && !within.has(surest.id)) shown.push(surest.id);
  }
  // One pass: there may be many thousands.
  const marked = [...scene.shapes.values()].filter(
    (one) => one.ghost || one.selected || one.highlighted,
  );
  const idsWhere = (test: (one: SceneShape) => boolean) =>
    marked.filter(test).map((one) => one.shape.id);
  const ghosts = idsWhere((one) => one.ghost);
  const selected = idsWhere((one) => one.selected && one.shown);
  /** @param type GeoJSON geometry type, also of several */
  const selectedOf = (type: string) =>
    idsWhere(
      ({ shape, selected, shown }) => selected && shown && shape.geometry.type.endsWith(type),
    );
  // Selected features are labelled by layers of their own, which are placed first.
  const named = selected.length === 0 ? shown : shown.filter((id) => !selected.includes(id));
  return {
    // A selected line also keeps its labels along the line at close zooms; its own label is only at its middle.
    'line-names': shown,
    'area-names': named,
    'region-names': named,
    'point-names': named,
    'dot-names': named,
    'marked-dots': idsWhere((one) => one.shown && (one.highlighted || one.selected)),
    'event-names': named,
    'point-exclusion': shown,
    'selected-point': selectedOf('Point'),
    'selected-exclusion': selected,
    'border-exclusion': shown,
    'selected-line': selectedOf('LineString'),
    'selected-area': selectedOf('Polygon'),
    ghosts,
    // Parts may lie side by side: only the last one is labelled with the reason.
    'ghost-names': ghosts.slice(-1),
  };
}
