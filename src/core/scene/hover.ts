import type { SceneShape } from './scene.ts';

/**
 * A shape while its feature is hovered: highlighted, and a region with its outline. Hidden shapes stay hidden.
 * Hovering is transient and not part of the view, the link or the scene.
 */
export function hoveredShape(shape: SceneShape): SceneShape {
  return shape.shown ? { ...shape, highlighted: true, dimmed: false, nameOnly: false } : shape;
}
