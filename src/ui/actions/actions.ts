import { t, tools } from '#core/i18n/i18n.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import type { Movable } from './movable.ts';

/** What can lie open over everything. */
export type DialogName = 'search' | 'shortcuts' | 'share';

/** What actions on the map act on. */
export interface MapTarget {
  readonly explorer: Explorer;
  /** Undefined while there is none. */
  readonly map: Movable | undefined;
}

/** What all actions act on. */
export interface PageTarget extends MapTarget {
  open(dialog: DialogName): void;
  follow(): void;
  play(): void;
  stepPassage(by: 1 | -1): void;
  /** @param isByKey the focus goes with it; a button keeps it */
  stepMention(by: 1 | -1, isByKey: boolean): void;
  escape(): void;
}

/** The keys that ask for an action. */
interface Keys {
  /** By what they write; lists show the first. */
  readonly characters: readonly string[];
  /** By where they are, as on a keyboard of the United States (`code` of UI Events), where they write nothing of ours. */
  readonly places?: readonly string[];
  /** The same with Shift held. */
  readonly shifted?: string;
}

/** Something that the reader can have done: by a button, by a key, or both. */
export interface Action<Target> {
  /** The name of its button. */
  readonly label: () => string;
  /** What pointing at its button says, where that is more than its name. */
  readonly title?: () => string;
  readonly keys?: Keys;
  /** The message of the list of keys that says it, where its label doesn't; actions with one message share a row. */
  readonly listed?: keyof ReturnType<typeof tools>['shortcuts'];
  /** @param isByKey and not by its button */
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
    label: () => t().tools.followText(),
    title: () => t().tools.followTitle(),
    perform: (page) => page.follow(),
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

/** Those that need no page about the map. */
export const mapActions: Readonly<Record<MapActionName, Action<MapTarget>>> = onMap;

/** Every action, one row each: buttons, keys, and the list of keys read it. */
export const actions: Readonly<Record<ActionName, Action<PageTarget>>> = onPage;
