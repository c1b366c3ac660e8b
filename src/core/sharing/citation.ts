import type { Scene } from '../scene/scene.ts';
import type { Story } from '../story/story.ts';
import type { Minute } from '../time/minute.ts';
import { formatDay, formatLastIn } from '../time/format.ts';
import { formatEdtf } from '../time/format-edtf.ts';
import { sharing } from '../i18n/i18n.ts';

/** Citation of a view in plain text. @param seen the day of access */
export function citationOf(story: Story, scene: Scene, link: string, seen: Minute): string {
  const { title } = story;
  const cited = { title, link, seen: formatDay(seen) };
  const { date } = story.dateline;
  if (date === undefined) return sharing().share.citationUndated(cited);
  return sharing().share.citation({
    ...cited,
    date: formatLastIn(story.unit, scene.asOf),
    published: formatEdtf(date),
  });
}
