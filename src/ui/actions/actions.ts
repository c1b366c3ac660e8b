import { t, tools } from '#core/i18n/i18n.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import type { Movable } from './movable.ts';

export type DialogName = 'search' | 'shortcuts' | 'share' | 'offline';

/** Target of actions on the map. */
export interface MapTarget {
  readonly explorer: Explorer;
  /** Undefined while there is no map. */
  readonly map: Movable | undefined;
}

/** Target of all actions. */
export interface PageTarget extends MapTarget {
  open(dialog: DialogName): void;
  follow(): void;
  play(): void;
  stepPassage(by: 1 | -1): void;
  /** @param isByKey moves the focus too; with a button it stays on the button */
  stepMention(by: 1 | -1, isByKey: boolean): void;
  /** Moves the focus to the card, or from there back to the text. */
  switchToCard(): void;
  escape(): void;
}

interface Keys {
  /** By character; the first is listed. */
  readonly characters: readonly string[];
  /** By position, as on a US keyboard (`code` in UI Events), if the key's character is not one of ours. */
  readonly places?: readonly string[];
  /** A position with Shift held. */
  readonly shifted?: string;
}

/** Something the reader can do with a button, a key, or both. */
export interface Action<Target> {
  /** Name of its button. */
  readonly label: () => string;
  /** Tooltip of its button, if it says more than the name. */
  readonly title?: () => string;
  readonly keys?: Keys;
  /** Message in the list of shortcuts, if not the label. Actions with the same message share a row. */
  readonly listed?: keyof ReturnType<typeof tools>['shortcuts'];
  /** @param isByKey by its key, not its button */
  readonly perform: (target: Target, isByKey: boolean) => void;
}

const onMap = {
  'zoom-in': {
    label: () => t().map.zoomIn(),
    keys: { characters: ['+', '='], places: ['Equal', 'NumpadAdd'] },
    listed: 'zoom',
    perform: ({ map }) => map?.zoomBy(1),
  },
  'zoom-out': {
    label: () => t().map.zoomOut(),
    keys: { characters: ['-'], places: ['Minus', 'NumpadSubtract'] },
    listed: 'zoom',
    perform: ({ map }) => map?.zoomBy(-1),
  },
  home: { label: () => t().map.wholeStory(), perform: ({ explorer }) => explorer.frameStory() },
  north: { label: () => t().map.northUp(), perform: ({ map }) => map?.northUp() },
  measure: {
    label: () => t().measure.title(),
    perform: ({ explorer }) => explorer.setMeasure(explorer.view.measure ? undefined : []),
  },
} as const satisfies Record<string, Action<MapTarget>>;

const onPage = {
  search: {
    label: () => t().tools.search(),
    title: () => t().tools.searchTitle(),
    keys: { characters: ['/'], places: ['Slash'] },
    listed: 'search',
    perform: (page) => page.open('search'),
  },
  'next-passage': {
    label: () => tools().shortcuts.passages(),
    keys: { characters: ['j'], places: ['KeyJ'] },
    perform: (page) => page.stepPassage(1),
  },
  'previous-passage': {
    label: () => tools().shortcuts.passages(),
    keys: { characters: ['k'], places: ['KeyK'] },
    perform: (page) => page.stepPassage(-1),
  },
  'next-mention': {
    label: () => t().mentions.next(),
    keys: { characters: [']'], places: ['BracketRight'] },
    listed: 'mentions',
    perform: (page, isByKey) => page.stepMention(1, isByKey),
  },
  'previous-mention': {
    label: () => t().mentions.previous(),
    keys: { characters: ['['], places: ['BracketLeft'] },
    listed: 'mentions',
    perform: (page, isByKey) => page.stepMention(-1, isByKey),
  },
  card: {
    label: () => tools().shortcuts.card(),
    keys: { characters: ['c'], places: ['KeyC'] },
    perform: (page) => page.switchToCard(),
  },
  ...onMap,
  shortcuts: {
    label: () => t().tools.shortcuts(),
    title: () => t().tools.shortcutsTitle(),
    keys: { characters: ['?'], shifted: 'Slash' },
    listed: 'list',
    perform: (page) => page.open('shortcuts'),
  },
  escape: {
    label: () => tools().shortcuts.escape(),
    keys: { characters: ['Escape'] },
    perform: (page) => page.escape(),
  },
  follow: {
    label: () => t().tools.follow(),
    title: () => t().tools.followTitle(),
    perform: (page) => page.follow(),
  },
  offline: {
    label: () => t().tools.offline(),
    perform: (page) => page.open('offline'),
  },
  share: {
    label: () => t().link.share(),
    title: () => t().link.shareTitle(),
    perform: (page) => page.open('share'),
  },
  play: {
    label: () => t().dates.play(),
    title: () => t().dates.playTitle(),
    perform: (page) => page.play(),
  },
  stop: { label: () => t().dates.stop(), perform: (page) => page.play() },
  reset: {
    label: () => t().dates.reset(),
    title: () => t().dates.resetTitle(),
    perform: ({ explorer }) => explorer.reset(),
  },
} as const satisfies Record<string, Action<PageTarget>>;

export type MapActionName = keyof typeof onMap;
export type ActionName = keyof typeof onPage;

/** Actions that need no page around the map. */
export const mapActions: Readonly<Record<MapActionName, Action<MapTarget>>> = onMap;

/** All actions, one row each, used by buttons, shortcuts and the list of shortcuts. */
export const actions: Readonly<Record<ActionName, Action<PageTarget>>> = onPage;
