import { actions, type ActionName } from '../actions/actions.ts';

/** What of a KeyboardEvent tells its action. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

const names = Object.keys(actions) as ActionName[];

/**
 * The action that a key press asks for. The character counts where it is one of ours, since it stands on the key;
 * else the key's place, so that all work on Armenian and Cyrillic layouts too.
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
