import type { Scene, SceneShape } from '#core/scene/scene.ts';
import type { Named } from './filtered-layers.ts';

/** For each layer that names its features by a filter, the ids of the shapes that a scene has in it. */
export function namedIn(scene: Scene): Named {
  const idsWhere = (test: (one: SceneShape) => boolean) =>
    [...scene.shapes.values()].filter(test).map((one) => one.shape.id);
  // Of two parts that are drawn at once, about an inexact date, the surer one has the name.
  const shown = [...scene.features.values()].flatMap(({ shapes: [surest] }) => surest?.id ?? []);
  const ghosts = idsWhere((one) => one.ghost);
  const chosen = idsWhere((one) => one.chosen && one.shown);
  // What is chosen is named by a layer of its own, before all else.
  const named = shown.filter((id) => !chosen.includes(id));
  return {
    // Along it, where it is seen from near: its own name stands at its middle alone.
    'line-names': shown,
    'area-names': named,
    'region-names': named,
    'point-names': named,
    'event-names': named,
    'point-room': shown,
    'chosen-point': chosen,
    'chosen-course': chosen,
    'chosen-line': idsWhere(
      ({ shape, chosen, shown }) => chosen && shown && shape.geometry.type.endsWith('LineString'),
    ),
    'chosen-area': chosen,
    ghosts,
    // Its parts may lie beside one another: one of them says for all why they are hidden, the last.
    'ghost-names': ghosts.slice(-1),
  };
}
