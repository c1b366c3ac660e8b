import { formatAny } from '../i18n/numbers.ts';
import { tools } from '../i18n/i18n.ts';
import { kindName, titleText, type Kind } from '../kinds/kinds.ts';
import type { Field } from '../kinds/scales.ts';
import type { Story } from '../story/story.ts';
import type { Condition } from '../view/conditions.ts';
import type { View } from '../view/view.ts';

type Meaning = Pick<Field, 'title' | 'unit'>;

/** Properties that a kind gives a meaning to. */
const meaningsOf = ({
  fields = [],
  sizes,
  colours,
}: Kind): readonly (readonly [string, Meaning])[] => [
  ...fields
    .filter(({ format }) => format !== 'date')
    .map((field) => [field.property, field] as const),
  ...(sizes ? [[sizes.by, sizes] as const] : []),
  ...(colours && colours.inKey !== false ? [[colours.by, {}] as const] : []),
];

/** The properties that the story's kinds give a meaning to, in the order of the kinds. */
export function propertyMeanings({ kinds }: Story): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [property, meaning] of kinds.flatMap(meaningsOf))
    if (!meanings.has(property)) meanings.set(property, meaning);
  return meanings;
}

/** What a kind's classes of colours call a value, or the value itself. */
export function valueTitle({ kinds }: Story, property: string, value: string): string {
  const classes = kinds.flatMap(({ colours }) => (colours?.by === property ? colours.classes : []));
  const title = classes.find((one) => one.value === value)?.title;
  return title === undefined ? value : titleText(title);
}

/** More kinds than these are only counted. */
const mostKinds = 3;

/** Which kinds alone are shown, such as “Only Fire, Pump”. @param kinds ids */
export function kindsText(story: Story, kinds: readonly string[]): string {
  const shown = story.kinds.filter(({ id }) => kinds.includes(id));
  const names = [...new Set(shown.map(kindName))];
  const more = names.length - mostKinds;
  const what = names.slice(0, mostKinds).join(', ') + (more > 0 ? ` +${more}` : '');
  return tools().filters.only({ what: what === '' ? '–' : what });
}

/** The filters by kind and by properties, each in words. */
export const filterTexts = (story: Story, { kinds, where = [] }: View): readonly string[] => [
  ...(kinds ? [kindsText(story, kinds)] : []),
  ...where.map((condition) => conditionText(story, condition)),
];

/** A condition in words, such as “Deaths: 3 or more”. */
export function conditionText(story: Story, { property, values, from, to }: Condition): string {
  const { title, unit } = propertyMeanings(story).get(property) ?? {};
  const number = (value: number) =>
    unit === undefined ? formatAny(value) : `${formatAny(value)} ${unit}`;
  const range = () => {
    if (to === undefined) return tools().filters.atLeast({ from: number(from ?? 0) });
    if (from === undefined) return tools().filters.atMost({ to: number(to) });
    return tools().filters.between({ from: formatAny(from), to: number(to) });
  };
  const words = values?.map((value) => valueTitle(story, property, value)).join(', ') ?? range();
  return `${titleText(title ?? property)}: ${words}`;
}
