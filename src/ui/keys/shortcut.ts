/** What a key does. */
export type Shortcut =
  | 'search'
  | 'next-passage'
  | 'previous-passage'
  | 'next-mention'
  | 'previous-mention'
  | 'zoom-in'
  | 'zoom-out'
  | 'keys'
  | 'escape';

/** What of a KeyboardEvent tells its shortcut. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>;

const byCharacter: Readonly<Record<string, Shortcut>> = {
  '/': 'search',
  '?': 'keys',
  j: 'next-passage',
  k: 'previous-passage',
  ']': 'next-mention',
  '[': 'previous-mention',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  Escape: 'escape',
};

/** By where the key is, as on a keyboard of the United States (`code` of UI Events). */
const byPlace: Readonly<Record<string, Shortcut>> = {
  Slash: 'search',
  KeyJ: 'next-passage',
  KeyK: 'previous-passage',
  BracketRight: 'next-mention',
  BracketLeft: 'previous-mention',
  Equal: 'zoom-in',
  NumpadAdd: 'zoom-in',
  Minus: 'zoom-out',
  NumpadSubtract: 'zoom-out',
};

/**
 * The shortcut that a key press asks for. The character counts where it is one of ours, since it stands on the key;
 * else the key's place, so that all work on Armenian and Cyrillic layouts too.
 */
export function shortcutOf(press: Press): Shortcut | undefined {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey) return undefined;
  const character = byCharacter[key];
  if (character) return character;
  if (shiftKey) return code === 'Slash' ? 'keys' : undefined;
  return byPlace[code];
}
