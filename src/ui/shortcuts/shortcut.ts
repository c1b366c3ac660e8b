import { actions, type ActionName } from '../actions/actions.ts';

/** The parts of a KeyboardEvent that identify a shortcut. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

const names = Object.keys(actions) as ActionName[];

/** Letters of layouts like Dvorak and Colemak, and of languages written in Latin letters. */
const latinLetter = /^\p{Script=Latin}$/u;

/**
 * The action for a key press: by character if it is one of ours, because that is printed on the key; otherwise by
 * position, so that shortcuts work on Armenian and Cyrillic layouts too. Never by position for a Latin letter: where
 * there are Latin letters, our characters have keys of their own.
 */
export function shortcutOf(press: KeyPress): ActionName | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey) return undefined;
  const byCharacter = names.find((name) => actions[name].keys?.characters.includes(key));
  if (byCharacter || latinLetter.test(key)) return byCharacter;
  return names.find((name) => {
    const keys = actions[name].keys;
    return shiftKey ? keys?.shifted === code : keys?.places?.includes(code);
  });
}
