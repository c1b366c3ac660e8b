import { kindInfo } from '../story/kinds.ts';
import type { Story } from '../story/story.ts';
import type { Scene } from './scene.ts';

/** A way of drawing, and what it stands for. */
export interface LegendEntry {
  readonly kind: string;
  /** A GeoJSON geometry's `type`. */
  readonly geometryType: string;
  readonly words: string;
  /** Place in the story's list of holders, whose hatch it has; undefined where nobody is said to hold it. */
  readonly holder?: number;
  /** The map has something drawn so now. */
  readonly isShown: boolean;
}

/** The drawings of a scene's features, each once, in the story's order. @param layer its id, for those of one layer */
export function legendOf(story: Story, scene: Scene, layer?: string): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { shape, feature, shown } of scene.shapes.values()) {
    if (layer !== undefined && feature.layer !== layer) continue;
    const { kind, geometry } = shape;
    const holder = geometry.type.endsWith('Polygon')
      ? story.holders.findIndex(({ id }) => id === shape.holder)
      : -1;
    const key = `${kind} ${geometry.type} ${holder}`;
    const title = story.holders[holder]?.title;
    entries.set(key, {
      kind,
      geometryType: geometry.type,
      words: title === undefined ? kindInfo(kind).words : `${kindInfo(kind).words}: ${title}`,
      ...(holder === -1 ? {} : { holder }),
      isShown: shown || (entries.get(key)?.isShown ?? false),
    });
  }
  return [...entries.values()];
}
