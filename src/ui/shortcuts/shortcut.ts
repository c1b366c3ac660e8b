import { actions, type ActionName } from '../actions/actions.ts';

/** The parts of a KeyboardEvent that identify a shortcut. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

const names = Object.keys(actions) as ActionName[];

/**
 * The action for a key press: by character if it is one of ours, because that is printed on the key; otherwise by
 * position, so that shortcuts work on Armenian and Cyrillic layouts too.
 */
export function shortcutOf(press: KeyPress): ActionName | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey) return undefined;
  return (
    names.find((name) => actions[name].keys?.characters.includes(key)) ??
    names.find((name) => {
      const keys = actions[name].keys;
      return shiftKey ? keys?.shifted === code : keys?.places?.includes(code);
    })
  );
}
