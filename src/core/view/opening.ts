import type { Story } from '../story/story.ts';
import type { View } from './view.ts';

/** The View that a story opens with. */
export function openingView(story: Story): View {
  const { date, hide, as, names, precision } = story.opening;
  const perspective = as ?? story.perspectives[0]?.id;
  return {
    date,
    hide,
    rest: [],
    ...(perspective === undefined ? {} : { perspective }),
    ...(names === undefined ? {} : { names }),
    ...(precision === undefined ? {} : { precision }),
  };
}

/**
 * The language of place names in a view, or `local`.
 * @param language the reader's; used if neither view nor story sets one and the story has names in it
 */
export function namesOf(story: Story, view: View, language = 'en'): string {
  const own = story.languages.includes(language) ? language : (story.languages[0] ?? language);
  return view.names ?? story.opening.names ?? own;
}
