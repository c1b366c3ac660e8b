import { kindName, type Kind } from '../kinds/kinds.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { t } from '../i18n/i18n.ts';
import { isOutlineOnly, markOf, unrecognisedHolder, type HolderMark } from './control.ts';
import type { Scene } from './scene.ts';

/** A style in use on the map, and what it means. */
export interface LegendEntry {
  readonly kind: Kind;
  /** GeoJSON geometry type, without “Multi”. */
  readonly geometryType: string;
  readonly words: string;
  /** Who controls it, if that differs from the recognised border. */
  readonly holderTitle?: string;
  readonly holder?: HolderMark;
  /** An area that exists only because someone holds it, in a perspective that doesn’t show holders. */
  readonly outlineOnly?: true;
  /** A border that the states have not delimited. */
  readonly undelimited?: true;
}

/** How a shape is drawn and what that means. */
export function legendEntry(
  story: Story,
  scene: Scene,
  feature: StoryFeature,
  shape: Shape,
): LegendEntry {
  const { kind, geometry, delimited } = shape;
  const holder = scene.showsHolders ? unrecognisedHolder(story, feature, shape) : undefined;
  const outlineOnly = !scene.showsHolders && isOutlineOnly(shape);
  const title = holder === undefined ? undefined : story.holders[holder]?.title;
  const undelimited = delimited === false;
  const plain = kindName(kind);
  return {
    kind,
    geometryType: geometry.type.replace('Multi', ''),
    words: undelimited ? t().undelimited({ kind: plain }) : plain,
    ...(title === undefined ? {} : { holderTitle: title }),
    ...(holder === undefined ? {} : { holder: markOf(story, holder) }),
    ...(outlineOnly ? { outlineOnly } : {}),
    ...(undelimited ? { undelimited } : {}),
  };
}

/**
 * The styles on the map now, without duplicates, in the story's order.
 * @param layer id, to get the styles of one layer whether or not it is shown
 */
export function legendOf(story: Story, scene: Scene, layer?: string): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { feature, shapes, present } of scene.features.values()) {
    if (layer !== undefined && feature.layer !== layer) continue;
    for (const shape of layer === undefined ? shapes : present) {
      const entry = legendEntry(story, scene, feature, shape);
      entries.set(`${entry.geometryType} ${entry.words} ${entry.holderTitle}`, entry);
    }
  }
  return [...entries.values()];
}
