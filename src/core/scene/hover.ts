import type { SceneShape } from './scene.ts';

/**
 * A shape as it is drawn while its feature is hovered: highlighted, and a region with its outline. What is hidden stays so.
 * Hovering is transient: it is in no view, in no link, and in no scene.
 */
export function hoveredShape(shape: SceneShape): SceneShape {
  return shape.shown ? { ...shape, highlighted: true, nameOnly: false } : shape;
}
