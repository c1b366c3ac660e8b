import { nameIn } from '#core/story/names.ts';
import type { Story } from '#core/story/story.ts';
import { intervalOf } from '#core/story/interval-of.ts';
import { formatInterval } from '#core/time/format.ts';
import { loadStory, storySlugs } from '#loading/built-site.ts';
import { element, escaped } from '#picture/svg.ts';
import type { EntryGenerator, RequestHandler } from './$types';
import template from './template.html?raw';

export const prerender = true;
/** A page of another site with the first story embedded; none without a story. */
export const entries: EntryGenerator = () =>
  storySlugs().length > 0 ? [{ demo: 'embed-demo' }] : [];

const most = 2;

/** What the demo’s buttons show: features that the text mentions first, and a period. */
function views(story: Story): readonly { readonly path: string; readonly title: string }[] {
  const mentioned = story.mentions.flatMap(({ features }) => features);
  const ids = [...new Set([...mentioned, ...story.features.keys()])].slice(0, most);
  const features = ids.flatMap((id) => {
    const feature = story.features.get(id);
    const [language = ''] = story.languages;
    return feature ? [{ path: `${id}/`, title: nameIn(feature, language).name }] : [];
  });
  const periods = story.periods.slice(0, 1).map(({ when }) => ({
    path: `#date=${when}`,
    title: formatInterval(intervalOf(when)),
  }));
  return [...features, ...periods];
}

export const GET: RequestHandler = async () => {
  const result = await loadStory(storySlugs()[0] ?? '');
  if (!result?.ok) return new Response(null, { status: 404 });
  const address = `${result.value.slug}/`;
  const buttons = views(result.value).map(({ path, title }) =>
    element('button', { type: 'button', 'data-open': address + path }, escaped(title)),
  );
  const html = template
    .replaceAll('{story}', address)
    .replace('{buttons}', () => buttons.join('\n      '));
  return new Response(html, { headers: { 'content-type': 'text/html' } });
};
