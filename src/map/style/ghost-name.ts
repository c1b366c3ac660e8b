import { hiddenReason } from '#core/scene/hidden.ts';
import type { Scene } from '#core/scene/scene.ts';
import { labelOf } from './story-data.ts';

/**
 * Label of a selected but hidden feature: its name and the reason. Undefined if there is none.
 * @param names a language of names, or `local`
 */
export function ghostName(scene: Scene, names: string): string | undefined {
  const ghost = [...scene.features.values()].find((one) => one.ghost);
  if (!ghost) return undefined;
  const { label, secondLine = '' } = labelOf(ghost.feature, names);
  return `${label}${secondLine}\n${hiddenReason(ghost, scene)}`;
}
