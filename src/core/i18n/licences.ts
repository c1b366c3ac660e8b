import type { Story } from '../story/story.ts';
import { t } from './i18n.ts';

/** Whether the author states any licence. */
export const hasLicence = ({ licence, layers }: Story): boolean =>
  [licence.text, licence.data, ...layers.map((layer) => layer.licence)].some(
    (one) => one !== undefined,
  );

/** A story's licences in words, also where the author doesn't state them. */
export function licencesOf({ licence }: Story): { readonly text: string; readonly data: string } {
  const notStated = t().article.notStated();
  return { text: licence.text ?? notStated, data: licence.data ?? notStated };
}
