import { dayInWords } from '../time/words.ts';
import type { Scene, SceneFeature } from './scene.ts';

/** Why a feature isn't drawn, in a few words: “not on 11 May 2023”. Empty for one that is. */
export function hiddenInWords({ hiddenBy }: SceneFeature, scene: Scene): string {
  const [cause] = hiddenBy;
  switch (cause) {
    case 'date':
      return `not on ${dayInWords(scene.asAt)}`;
    case 'perspective':
      return 'not in this perspective';
    case 'precision':
      return 'not known so exactly';
    case 'distance':
      return 'further off than the filter keeps';
    case 'layer':
      return 'its layer is off';
    default:
      return '';
  }
}
