import { tools } from '#core/i18n/i18n.ts';
import { actions } from '../actions/actions.ts';

/** A row of the list of keys. */
export interface ShortcutRow {
  readonly keys: readonly string[];
  readonly what: string;
  /** It acts by itself, and can be turned off. */
  readonly isSingle: boolean;
}

/** As lists show a key, where that is not what it writes. */
const shown: Readonly<Record<string, string>> = { '-': '−', Escape: 'Esc' };

/** The keys of all actions, and those that the map and the dates have of their own, in the language in use. */
export function shortcutRows(): readonly ShortcutRow[] {
  const rows = new Map<string, ShortcutRow>();
  for (const { keys, label, listed } of Object.values(actions)) {
    const [character] = keys?.characters ?? [];
    if (character === undefined) continue;
    const what = listed === undefined ? label() : tools().shortcuts[listed]();
    const before = rows.get(what)?.keys ?? [];
    const isSingle = character.length === 1;
    rows.set(what, { keys: [...before, shown[character] ?? character], what, isSingle });
  }
  const all = [...rows.values()];
  return [
    ...all.filter(({ isSingle }) => isSingle),
    { keys: ['↑', '↓', '←', '→'], what: tools().shortcuts.move(), isSingle: false },
    { keys: ['←', '→'], what: tools().shortcuts.dates(), isSingle: false },
    ...all.filter(({ isSingle }) => !isSingle),
  ];
}
