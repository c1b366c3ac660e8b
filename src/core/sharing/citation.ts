import type { Scene } from '../scene/scene.ts';
import { intervalOf } from '../story/interval-of.ts';
import type { Story } from '../story/story.ts';
import type { Day } from '../time/day.ts';
import { dayInWords, intervalInWords } from '../time/words.ts';
import { sharing } from '../i18n/i18n.ts';

/** How a view is cited, in plain words. @param seen the day on which it is cited */
export function citationOf(story: Story, scene: Scene, link: string, seen: Day): string {
  return sharing().share.citation({
    title: story.title,
    date: dayInWords(scene.asAt),
    published: intervalInWords(intervalOf(story.dateline.date)),
    link,
    seen: dayInWords(seen),
  });
}
