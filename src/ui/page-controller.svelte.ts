import type { Mention } from '#core/story/story.ts';
import type { LonLat } from '#core/view/view.ts';
import type { Explorer } from '#state/explorer.svelte.ts';
import type { Follower } from '#state/follower.svelte.ts';
import type { Player } from '#state/player.svelte.ts';
import { actions, type ActionName, type DialogName, type PageTarget } from './actions/actions.ts';
import type { Movable } from './actions/movable.ts';
import { cardPart } from './card/card-part.svelte.ts';
import type { TextView } from './text-view.ts';

/** Tabs next to the map. */
export type Tab = 'article' | 'places' | 'claims';
/** Panels that open over the article: one at a time, except the dates and the key on wide screens. */
export type PanelName = 'dates' | 'key' | 'menu';
/** Heights of a map above the text: as the page opens, while the text is read, and as the reader asked for. */
export type MapSize = 'full' | 'small' | 'large';

/** State of panels and dialogs, and the effects of clicks and shortcuts. */
export class PageController implements PageTarget {
  readonly explorer: Explorer;
  readonly #follower: Follower;
  readonly #player: Player;
  readonly #text: TextView;
  map: Movable | undefined = $state.raw();
  tab: Tab = $state('article');
  /** Panel open over the article on narrow screens. */
  panel: PanelName | undefined = $state();
  /** Where the map is above the text: its height. */
  mapSize: MapSize = $state('full');
  /** Where the map is above the text: its height unless the reader asks for more. */
  usualMapSize: () => MapSize = () => 'full';
  /** Where the map is above the text: the tabs and tools are folded away. */
  isFolded = $state(false);
  /** The feature that was last selected on the map by keyboard. */
  #selectedByKey: string | undefined;
  /** The open dialog. */
  dialog: DialogName | undefined = $state();

  constructor(explorer: Explorer, follower: Follower, player: Player, text: TextView) {
    this.explorer = explorer;
    this.#follower = follower;
    this.#player = player;
    this.#text = text;
  }

  readonly act = (action: ActionName): void => actions[action].perform(this, false);
  readonly actByKey = (action: ActionName): void => actions[action].perform(this, true);

  /** Scrolls to what the link selects. */
  begin(): void {
    const { feature, passage } = this.explorer.view;
    if (passage !== undefined) void this.#text.showPassage(passage);
    else if (feature !== undefined) void this.#text.showFirstMention(feature);
  }

  /**
   * The reader clicked on the map.
   * @param ids of the features there, likeliest first
   * @param at CSS pixels from the window's top left
   */
  readonly clickOnMap = (
    ids: readonly string[],
    at: { readonly x: number; readonly y: number },
    place: LonLat,
  ): void => {
    const { measure } = this.explorer.view;
    if (measure) {
      this.explorer.setMeasure([...measure, this.#pointAmong(ids) ?? place]);
      return;
    }
    const [id, ...others] = ids;
    if (id === undefined && this.mapSize === 'small') this.mapSize = 'large';
    else if (id === undefined) this.explorer.clear();
    else if (others.length === 0) this.#selectOnMap(id);
    else this.explorer.ask({ features: ids, ...at });
  };

  /** Where the map is above the text: makes it large, or not. */
  readonly resizeMap = (): void => {
    this.mapSize = this.mapSize === 'large' ? this.usualMapSize() : 'large';
  };

  /** Something needs the space that a large map takes. */
  readonly shrinkMap = (): void => {
    if (this.mapSize === 'large') this.resizeMap();
  };

  /** Position of the first point among these features. */
  #pointAmong(ids: readonly string[]): LonLat | undefined {
    for (const id of ids)
      for (const { geometry } of this.explorer.scene.features.get(id)?.shapes ?? [])
        if (geometry.type === 'Point') {
          const [lon = 0, lat = 0] = geometry.coordinates;
          return [lon, lat];
        }
    return undefined;
  }

  /** The reader selected a feature on the timeline. */
  readonly selectInRow = (id: string): void => this.#selectOnMap(id);

  #selectOnMap(id: string): void {
    this.explorer.select(id);
    this.tab = 'article';
    this.panel = undefined;
    void this.#text.showFirstMention(id);
  }

  /** The reader selected a feature on the map by keyboard, and goes on in its card. */
  readonly selectByKey = (id: string): void => {
    this.#selectedByKey = id;
    this.#selectOnMap(id);
    this.readCard();
  };

  /** The reader selected one of several features. @param mention the ambiguous phrase, if it was one */
  readonly answer = (id: string, mention: Mention | undefined): void => {
    if (mention) this.explorer.select(id, mention);
    else this.#selectOnMap(id);
  };

  /**
   * Where the reader selected the feature: the map, if by keyboard, or its link in the text or list; the map too where
   * it has none. Look it up before clearing the selection.
   */
  #origin(): HTMLElement | null | undefined {
    const link =
      this.explorer.view.feature === this.#selectedByKey
        ? null
        : this.#text.linkToSelected(this.tab === 'article' ? 'text' : 'list');
    return link ?? this.#text.mapFrame();
  }

  /** Moves the focus to the card's name. If the card can't be loaded, its place says so. */
  readonly readCard = (): void => {
    void cardPart.load().then(this.#text.focusCard, () => undefined);
  };

  /** Closes the card and returns the focus to where the reader selected the feature. */
  readonly closeCard = (): void => {
    const origin = this.#origin();
    this.#selectedByKey = undefined;
    this.explorer.clear();
    origin?.focus({ preventScroll: true });
  };

  readonly readMention = (mention: Mention): void => {
    this.tab = 'article';
    void this.#text.showMention(mention);
  };

  readonly findPlace = (id: string): void => {
    this.dialog = undefined;
    this.#selectOnMap(id);
    this.readCard();
  };

  readonly findPassage = (id: string): void => {
    this.dialog = undefined;
    this.tab = 'article';
    this.explorer.selectPassage(id);
    this.#goToPassage(id);
  };

  #goToPassage(id: string): void {
    void this.#text.showPassage(id);
    void this.#text.focusPassage(id);
  }

  open(dialog: DialogName): void {
    this.dialog = dialog;
  }

  follow(): void {
    this.#follower.toggle(this.#text.reading());
  }

  play(): void {
    this.#player.toggle();
  }

  stepPassage(by: 1 | -1): void {
    this.tab = 'article';
    const passage = this.explorer.stepPassage(by, this.#text.reading());
    if (passage !== undefined) this.#goToPassage(passage);
  }

  stepMention(by: 1 | -1, isByKey: boolean): void {
    const mention = this.explorer.stepMention(by);
    if (!mention) return;
    this.readMention(mention);
    if (isByKey) void this.#text.focusMention();
  }

  switchToCard(): void {
    if (!this.#text.isInCard()) this.readCard();
    else this.#origin()?.focus();
  }

  escape(): void {
    // The disambiguation closes itself, and nothing else should close.
    if (this.explorer.ambiguity) return;
    if (this.panel) this.panel = undefined;
    else if (this.explorer.view.measure) this.explorer.setMeasure(undefined);
    else if (this.explorer.scene.selected) this.closeCard();
    else if (this.mapSize === 'large') this.shrinkMap();
    else this.explorer.clear();
  }
}
