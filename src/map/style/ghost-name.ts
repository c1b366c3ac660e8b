import { hiddenInWords } from '#core/scene/hidden.ts';
import type { Scene } from '#core/scene/scene.ts';
import { labelOf } from './story-data.ts';

/**
 * What stands beside a selected thing that is hidden: its name, and why it is. Undefined where nothing selected is.
 * @param names a language of names, or `local`
 */
export function ghostName(scene: Scene, names: string): string | undefined {
  const ghost = [...scene.features.values()].find((one) => one.ghost);
  if (!ghost) return undefined;
  const { label, beneath = '' } = labelOf(ghost.feature, names);
  return `${label}${beneath}\n${hiddenInWords(ghost, scene)}`;
}
