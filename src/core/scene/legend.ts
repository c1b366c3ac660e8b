import { kindInfo } from '../story/kinds.ts';
import type { Scene } from './scene.ts';

/** A way of drawing, and what it stands for. */
export interface LegendEntry {
  readonly kind: string;
  /** A GeoJSON geometry's `type`. */
  readonly geometryType: string;
  readonly words: string;
  /** The map has something drawn so now. */
  readonly isShown: boolean;
}

/** The drawings of a scene's features, each once, in the story's order. @param layer its id, for those of one layer */
export function legendOf(scene: Scene, layer?: string): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { shape, feature, shown } of scene.shapes.values()) {
    if (layer !== undefined && feature.layer !== layer) continue;
    const { kind, geometry } = shape;
    const key = `${kind} ${geometry.type}`;
    entries.set(key, {
      kind,
      geometryType: geometry.type,
      words: kindInfo(kind).words,
      isShown: shown || (entries.get(key)?.isShown ?? false),
    });
  }
  return [...entries.values()];
}
