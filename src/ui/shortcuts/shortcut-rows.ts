import { tools } from '#core/i18n/i18n.ts';
import { actions } from '../actions/actions.ts';

/** A row in the list of shortcuts. */
export interface ShortcutRow {
  readonly keys: readonly string[];
  readonly what: string;
  /** A single-key shortcut, which can be turned off. */
  readonly isSingle: boolean;
}

/** How keys are displayed, if not by their character. */
const shown: Readonly<Record<string, string>> = { '-': '−', Escape: 'Esc' };

/** Shortcuts of all actions, of the map and of the timeline, in the language in use. */
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
    { keys: ['Enter'], what: tools().shortcuts.walk(), isSingle: false },
    { keys: ['←', '→'], what: tools().shortcuts.dates(), isSingle: false },
    ...all.filter(({ isSingle }) => !isSingle),
  ];
}
