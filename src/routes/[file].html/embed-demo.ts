import { featuresByMention } from '#core/story/mentions.ts';
import { nameIn } from '#core/story/names.ts';
import type { Story } from '#core/story/story.ts';
import { intervalOf } from '#core/story/interval-of.ts';
import { formatInterval } from '#core/time/format.ts';
import { element, escaped } from '#picture/svg.ts';
import template from './embed-demo.html?raw';

const most = 2;

/** What the demo’s buttons show: features that the text mentions first, and a period. */
function views(story: Story): readonly { readonly path: string; readonly title: string }[] {
  const features = featuresByMention(story)
    .slice(0, most)
    .flatMap((id) => {
      const feature = story.features.get(id);
      const [language = ''] = story.languages;
      const path = story.pages.has(id) ? `${id}/` : `#feature=${id}`;
      return feature ? [{ path, title: nameIn(feature, language).name }] : [];
    });
  const periods = story.periods.slice(0, 1).map(({ when }) => ({
    path: `#date=${when}`,
    title: formatInterval(intervalOf(when)),
  }));
  return [...features, ...periods];
}

/** A page of another site with the first story embedded; undefined without a story. */
export function embedDemo([story]: readonly Story[]): string | undefined {
  if (!story) return undefined;
  const address = `${story.slug}/`;
  const buttons = views(story).map(({ path, title }) =>
    element('button', { type: 'button', 'data-open': address + path }, escaped(title)),
  );
  return template
    .replaceAll('{story}', address)
    .replace('{buttons}', () => buttons.join('\n      '));
}
