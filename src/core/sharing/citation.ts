import type { Scene } from '../scene/scene.ts';
import { intervalOf } from '../story/interval-of.ts';
import type { Story } from '../story/story.ts';
import type { Day } from '../time/day.ts';
import { formatDay, formatInterval } from '../time/format.ts';
import { sharing } from '../i18n/i18n.ts';

/** Citation of a view in plain text. @param seen day of access */
export function citationOf(story: Story, scene: Scene, link: string, seen: Day): string {
  const { title } = story;
  const cited = { title, link, seen: formatDay(seen) };
  const { date } = story.dateline;
  if (date === undefined) return sharing().share.citationUndated(cited);
  return sharing().share.citation({
    ...cited,
    date: formatDay(scene.lastDay),
    published: formatInterval(intervalOf(date)),
  });
}
