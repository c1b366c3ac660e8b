import { t } from '../i18n/i18n.ts';
import { formatLast } from '../time/format.ts';
import type { Scene, SceneFeature } from './scene.ts';

/** Short reason why a feature isn't shown, such as “not on 11 May 2023”; empty if it is shown. */
export function hiddenReason({ hiddenBy }: SceneFeature, scene: Scene): string {
  const [cause] = hiddenBy;
  switch (cause) {
    case 'date':
      return t().hidden.brieflyDate({ date: formatLast(scene.asOf) });
    case 'perspective':
      return t().hidden.brieflyPerspective();
    case 'precision':
      return t().hidden.brieflyPrecision();
    case 'filter':
      return t().hidden.brieflyFilter();
    case 'distance':
      return t().hidden.brieflyDistance();
    case 'layer':
      return t().hidden.brieflyLayer();
    default:
      return '';
  }
}
