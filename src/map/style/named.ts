import type { Scene, SceneShape } from '#core/scene/scene.ts';
import type { Named } from './symbol-layers.ts';

/** For each layer that names its features by a filter, the ids of the shapes that a scene has in it. */
export function namedIn(scene: Scene): Named {
  const idsWhere = (test: (one: SceneShape) => boolean) =>
    [...scene.shapes.values()].filter(test).map((one) => one.shape.id);
  // Of two parts that are drawn at once, about an inexact date, the surer one has the name.
  const shown = [...scene.features.values()].flatMap(({ shapes: [surest] }) => surest?.id ?? []);
  const ghosts = idsWhere((one) => one.ghost);
  const chosen = idsWhere((one) => one.chosen && one.shown);
  // A chosen place is named beside its ring.
  const named = shown.filter((id) => !chosen.includes(id));
  return {
    'line-names': shown,
    'area-names': shown,
    'region-names': shown,
    'point-names': named,
    'event-names': named,
    'point-room': shown,
    'chosen-point': chosen,
    'chosen-course': chosen,
    ghosts,
    // Its parts may lie beside one another: one of them says for all why they are hidden, the last.
    'ghost-names': ghosts.slice(-1),
  };
}
