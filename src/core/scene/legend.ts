import { kindInWords } from '../kinds/kinds.ts';
import type { Story } from '../story/story.ts';
import { t } from '../i18n/i18n.ts';
import { unrecognisedHolder } from './control.ts';
import type { Scene } from './scene.ts';

/** A way of drawing, and what it stands for. */
export interface LegendEntry {
  readonly kind: string;
  /** A GeoJSON geometry's `type`, that of a single one. */
  readonly geometryType: string;
  readonly words: string;
  /** Who holds it, as the story has it, where that is not as it is recognised. */
  readonly holderTitle?: string;
  /** Place in the story's list of holders, whose hatch it has; undefined where it has none. */
  readonly holder?: number;
  /** Of a border whose course the states have not settled between them. */
  readonly undelimited?: true;
}

/**
 * The drawings that the map has now, each once, in the story's order.
 * @param layer its id, for those of one layer, whether or not it is on
 */
export function legendOf(story: Story, scene: Scene, layer?: string): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { feature, shapes, present } of scene.features.values()) {
    if (layer !== undefined && feature.layer !== layer) continue;
    for (const shape of layer === undefined ? shapes : present) {
      const { kind, geometry, delimited } = shape;
      const holder = unrecognisedHolder(story, feature, shape);
      const title = holder === undefined ? undefined : story.holders[holder]?.title;
      const undelimited = delimited === false;
      const plain = kindInWords(kind);
      const words = undelimited ? t().undelimited({ kind: plain }) : plain;
      const entry = {
        kind,
        geometryType: geometry.type.replace('Multi', ''),
        words,
        ...(title === undefined ? {} : { holderTitle: title }),
        ...(holder === undefined ? {} : { holder }),
        ...(undelimited ? { undelimited } : {}),
      };
      entries.set(`${entry.geometryType} ${words} ${title}`, entry);
    }
  }
  return [...entries.values()];
}
