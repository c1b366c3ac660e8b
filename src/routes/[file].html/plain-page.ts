import { scriptJson } from '#core/sharing/script-json.ts';
import styles from './plain.css?raw';

/**
 * A page without files of its own.
 * @param values data for its script, by the placeholder that stands for them
 */
export function plainPage(template: string, values: Readonly<Record<string, unknown>>): string {
  const styled = template.replace('<style></style>', () => `<style>\n${styles}</style>`);
  return Object.entries(values).reduce(
    (html, [placeholder, value]) => html.replace(placeholder, () => scriptJson(value)),
    styled,
  );
}
