import { formatGivenDistance } from '../geometry/entry-unit.ts';
import { formatPrecision } from '../geometry/format-distance.ts';
import { type Units } from '../geometry/units.ts';
import { t, tools } from '../i18n/i18n.ts';
import { nameText } from '../story/names.ts';
import type { Story } from '../story/story.ts';
import type { View } from '../view/view.ts';
import { filterTexts } from './filter-words.ts';

/** The distance filter, such as “Within 20 km of Sotk”. */
function withinText(story: Story, { within }: View, units: Units, names: string) {
  const near = within && story.features.get(within.feature);
  if (!near) return [];
  const distance = formatGivenDistance(within.km, units);
  return [`${t().near.heading({ distance })} ${nameText(near, names)}`];
}

/**
 * What a view leaves out besides its dates, in words: for a picture that is seen without the page, so that nobody takes
 * it for all. Needs the messages of `tools`.
 * @param names language of place names, or `local`
 */
export function leftOut(story: Story, view: View, units: Units, names: string): readonly string[] {
  const hidden = story.layers.filter(({ id }) => view.hide.includes(id)).map(({ title }) => title);
  return [
    ...withinText(story, view, units, names),
    ...filterTexts(story, view),
    ...(view.precision === undefined
      ? []
      : [`${tools().layers.precision()} ${formatPrecision(view.precision)}`]),
    ...(hidden.length === 0 ? [] : [tools().filters.without({ what: hidden.join(', ') })]),
  ];
}
