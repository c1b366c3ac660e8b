import { pushState, replaceState } from '$app/navigation';
import { sceneOf, type Scene } from '#core/scene/scene.ts';
import { defaultUnits, type Units } from '#core/geometry/units.ts';
import { mentionsOf } from '#core/story/mentions.ts';
import { nameText } from '#core/story/names.ts';
import type { BuiltImage, Mention, Passage, Story, StoryFeature } from '#core/story/story.ts';
import { ribbonOf, type RibbonRow } from '#core/scene/ribbon.ts';
import { decodeView, type Address } from '#core/view/codec.ts';
import { withCondition, type Condition } from '#core/view/conditions.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { language, t } from '#core/i18n/i18n.ts';
import { pictureFile } from '#core/view/picture-address.ts';
import { revealOf } from '#core/view/reveal.ts';
import {
  changed,
  selectFeature,
  selectPassage,
  clearSelection,
  roundCamera,
  roundLonLat,
  toggleLayer,
  type Camera,
  type Changes,
  type LonLat,
  type View,
  type Within,
} from '#core/view/view.ts';
import { FullShapes } from './full-shapes.svelte.ts';
import { absolute, framedHrefOf, hrefOf, ownAddress, pathOf, readAddress } from './address.ts';

/** Time without changes before the address is written, in milliseconds: browsers limit how often it may change. */
const idleMs = 300;

/** A choice between several features. */
export interface Ambiguity {
  readonly features: readonly string[];
  /** Position in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** The phrase that was clicked. */
  readonly mention?: Mention;
}

export interface CopiedLink {
  /** Whether copying succeeded; otherwise the reader gets the link to copy. */
  readonly succeeded: boolean;
  readonly href: string;
  /** Number of the linked passage; undefined for the view. */
  readonly passage: number | undefined;
}

export interface ExplorerOptions {
  readonly isFramed?: boolean;
  readonly loadFullShapes?: (story: Story) => Promise<Story>;
}

/** Holds the view, and reads and writes the address. */
export class Explorer {
  readonly fullShapes: FullShapes;
  readonly #root: string;
  #view: View;
  #ignored: readonly string[] = $state.raw([]);
  #isLive = $state(false);
  #addressTimer: ReturnType<typeof setTimeout> | undefined;
  #hovered: string | undefined = $state();
  #ambiguity: Ambiguity | undefined = $state.raw();
  #copyResult: CopiedLink | undefined = $state.raw();

  /** Mentions of the selected feature, in text order. */
  readonly mentions: readonly Mention[] = $derived.by(() => {
    const { feature } = this.#view;
    return feature === undefined ? [] : mentionsOf(this.story, feature);
  });
  #stepped: Mention | undefined = $state.raw();
  /** The current one of them. */
  readonly mention: Mention | undefined = $derived.by(() => {
    const here = this.mentions.filter(({ passage }) => passage === this.#view.passage);
    const stepped = this.#stepped;
    return stepped && here.includes(stepped) ? stepped : (here[0] ?? this.mentions[0]);
  });

  // Apart from the view, which changes with every move of the map.
  /** Language of place names, or `local`. */
  readonly names: string = $derived.by(() => namesOf(this.story, this.#view, language().code));
  readonly units: Units = $derived.by(() => this.#view.units ?? defaultUnits);
  readonly #perspective: string | undefined = $derived.by(() => this.#view.perspective);
  /** Rows of the timeline: who held what when. */
  readonly ribbon: readonly RibbonRow[] = $derived.by(() =>
    ribbonOf(this.story, this.#perspective),
  );
  readonly scene: Scene = $derived.by(() => sceneOf(this.story, this.#view));
  /** Whether the page is embedded: then it leaves the host page's history alone. */
  readonly isFramed: boolean;

  /** @param root the site's root, as returned by `resolve('/')` */
  constructor(
    story: Story,
    feature: string | undefined,
    root: string,
    { isFramed = false, loadFullShapes }: ExplorerOptions = {},
  ) {
    this.fullShapes = new FullShapes(story, loadFullShapes);
    this.#root = root;
    this.isFramed = isFramed;
    const opening = openingView(story);
    this.#view = $state.raw(feature === undefined ? opening : selectFeature(opening, feature));
  }

  /** Replaced by one that differs only in its shapes once their full geometries are there. */
  get story(): Story {
    return this.fullShapes.story;
  }

  get view(): View {
    return this.#view;
  }

  /** Whether the page's script runs: until then, the page of a feature leaves out what the story's own page has. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** Parts of the link that couldn't be read. */
  get ignored(): readonly string[] {
    return this.#ignored;
  }

  dismissIgnored(): void {
    this.#ignored = [];
  }

  /** The feature under the pointer or focus; transient, not part of the link. */
  get hovered(): string | undefined {
    return this.#hovered;
  }

  hover(feature: string | undefined): void {
    this.#hovered = feature;
  }

  /** Hovered, or mentioned by the selected passage; never if hidden. */
  isHighlighted(feature: string): boolean {
    const { shown = false, highlighted = false } = this.scene.features.get(feature) ?? {};
    return highlighted || (shown && this.#hovered === feature);
  }

  /** Set when a click or phrase means more than one feature. */
  get ambiguity(): Ambiguity | undefined {
    return this.#ambiguity;
  }

  ask(ambiguity: Ambiguity): void {
    this.#ambiguity = ambiguity;
  }

  dismissAmbiguity(): void {
    this.#ambiguity = undefined;
  }

  /** Result of the last attempt to copy a link. */
  get copyResult(): CopiedLink | undefined {
    return this.#copyResult;
  }

  dismissCopyResult(): void {
    this.#copyResult = undefined;
  }

  /** A feature's name in the reader's choice of names, on one line. */
  nameOf(feature: StoryFeature): string {
    return nameText(feature, this.names);
  }

  /** Reads the address now and after each navigation. Returns a function that stops it. */
  connect(): () => void {
    const read = () => {
      this.#settle();
      this.#applyAddress(readAddress(this.#root, this.story.slug, location));
    };
    read();
    this.#isLive = true;
    addEventListener('popstate', read);
    return () => {
      this.#settle();
      removeEventListener('popstate', read);
    };
  }

  #applyAddress(address: Address): void {
    const { view, ignored } = decodeView(this.story, address);
    this.#view = this.#withoutRedundantNames(view);
    this.#ignored = ignored;
    this.#ambiguity = undefined;
    this.#copyResult = undefined;
  }

  /**
   * Opens a link from elsewhere, such as from the host page.
   * @param href absolute; ignored if it is for another site or story
   */
  open(href: string): void {
    const address = ownAddress(this.#root, this.story.slug, href);
    if (!address) return;
    this.#applyAddress(address);
    this.#replace(this.#view);
  }

  /** @param mention the one that was clicked, if any */
  select(feature: string, mention?: Mention): void {
    this.#push(selectFeature(this.#view, feature, mention?.passage));
    this.#stepped = mention;
  }

  /** Selects a passage, clears the feature, and frames what the passage mentions. */
  selectPassage(passage: string): void {
    this.#push(selectPassage(this.#view, passage));
  }

  /**
   * Selects the next or previous passage.
   * @param reading the passage being read: selected itself if no passage or mention is selected
   */
  stepPassage(by: 1 | -1, reading: string | undefined): string | undefined {
    const { passages } = this.story;
    const from = this.#view.passage ?? this.mention?.passage;
    const at = passages.findIndex(({ id }) => id === (from ?? reading));
    const passage = passages[from === undefined ? Math.max(0, at) : at + by];
    if (passage) this.selectPassage(passage.id);
    return passage?.id;
  }

  /** Moves to another mention of the selected feature, wrapping around; the map doesn't move. */
  stepMention(by: 1 | -1): Mention | undefined {
    const { mentions, mention } = this;
    if (!mention) return undefined;
    const next = mentions.at((mentions.indexOf(mention) + by) % mentions.length);
    if (next) this.goToMention(next);
    return next;
  }

  goToMention(mention: Mention): void {
    this.#push({ ...this.#view, passage: mention.passage });
    this.#stepped = mention;
  }

  clear(): void {
    this.#push(clearSelection(this.#view));
  }

  setDate(date: string): void {
    this.#change({ date });
  }

  setPerspective(perspective: string): void {
    this.#change({ perspective });
  }

  /** @param names one of the story's languages of names, or `local` */
  setNames(names: string): void {
    this.#push(this.#withoutRedundantNames(changed(this.#view, { names })));
  }

  /** Removes a choice of names that makes no difference, so that the link leaves it to the reader's language. */
  #withoutRedundantNames(view: View): View {
    const own = namesOf(this.story, changed(view, { names: undefined }), language().code);
    return view.names === own ? changed(view, { names: undefined }) : view;
  }

  /** @param metres undefined clears the filter */
  setPrecision(metres: number | undefined): void {
    this.#change({ precision: metres });
  }

  /** @param within undefined clears the filter */
  setWithin(within: Within | undefined): void {
    this.#change({ within });
  }

  /** @param kinds ids of the only kinds to show; undefined clears the filter */
  setKinds(kinds: readonly string[] | undefined): void {
    this.#change({ kinds });
  }

  /** @param condition undefined clears the filter by the property */
  setCondition(property: string, condition: Condition | undefined): void {
    this.#change({ where: withCondition(this.#view.where, property, condition) });
  }

  /** Sets the path to measure, or closes the tool. */
  setMeasure(measure: readonly LonLat[] | undefined): void {
    this.#change({ measure: measure?.map(roundLonLat) });
  }

  setUnits(units: Units): void {
    this.#change({ units: units === defaultUnits ? undefined : units });
  }

  toggleLayer(layer: string): void {
    this.#push(
      toggleLayer(
        this.#view,
        layer,
        this.story.layers.map(({ id }) => id),
      ),
    );
  }

  /** Frames the selection, or else the opening view, again. */
  frame(): void {
    this.#change({ camera: undefined });
  }

  /** Shows the story's opening view of the map, with nothing selected. */
  frameStory(): void {
    this.#push(changed(clearSelection(this.#view), { camera: undefined }));
  }

  /** Shows a hidden feature with the smallest possible change of the view. */
  reveal(feature: StoryFeature): void {
    this.#push(revealOf(this.story, feature, this.#view).view);
  }

  /** Moves the map to a position; the selection stays. */
  lookAt([lon, lat]: LonLat, zoom: number): void {
    this.#change({ camera: roundCamera({ zoom, lat, lon, bearing: 0, pitch: 0 }) });
  }

  setCamera(camera: Camera): void {
    this.#replace(changed(this.#view, { camera }));
  }

  /** Sets the date while dragging, without adding a history entry. */
  scrub(date: string): void {
    if (date !== this.#view.date) this.#replace(changed(this.#view, { date }));
  }

  /** Selects a passage while scrolling, without adding a history entry. */
  selectWhileReading(passage: string): void {
    const isSelected = this.#view.passage === passage && this.#view.feature === undefined;
    if (!isSelected || this.#view.camera) this.#replace(selectPassage(this.#view, passage));
  }

  /** Resets the view to the story's opening view. */
  reset(): void {
    this.#push({ ...openingView(this.story), rest: this.#view.rest });
  }

  /** Whether anything in the story has a date: otherwise no dates are shown. */
  get isDated(): boolean {
    return this.story.dateline.date !== undefined;
  }

  /** Whether the view is the opening view. */
  get isOpening(): boolean {
    const opening = { ...openingView(this.story), rest: this.#view.rest };
    return hrefOf(this.#root, this.story, this.#view) === hrefOf(this.#root, this.story, opening);
  }

  /** Whether all that the text shows is as when the page of a feature opens, wherever the map is. */
  isAsOpenedOn(feature: string): boolean {
    const opening = { ...openingView(this.story), feature, rest: this.#view.rest };
    const hrefOfText = ({
      camera: _,
      measure: _measure,
      names: _names,
      units: _units,
      ...view
    }: View) => hrefOf(this.#root, this.story, view);
    return hrefOfText(this.#view) === hrefOfText(opening);
  }

  /** An image of the story with its addresses; undefined if the site doesn't have it. */
  imageOf(file: string): BuiltImage | undefined {
    const image = this.story.images[file];
    return (
      image && {
        ...image,
        sources: image.sources.map((one) => ({ ...one, address: this.#fromRoot(one.address) })),
      }
    );
  }

  /** The address of a recording or of captions; undefined if the site doesn't have it. */
  addressOf(file: string): string | undefined {
    const address = this.story.recordings[file];
    return address === undefined ? undefined : this.#fromRoot(address);
  }

  #fromRoot(address: string): string {
    return address.startsWith('/') ? address : this.#root + address;
  }

  /** Link to a view with this feature selected, for a real `href`. */
  hrefOfFeature(feature: string): string {
    return hrefOf(this.#root, this.story, selectFeature(this.#view, feature));
  }

  hrefOfMention({ passage }: Mention): string {
    return hrefOf(this.#root, this.story, { ...this.#view, passage });
  }

  hrefOfPassage(passage: string): string {
    return hrefOf(this.#root, this.story, selectPassage(this.#view, passage));
  }

  /** Link to the view on its full page. */
  get hrefOfPage(): string {
    return hrefOf(this.#root, this.story, this.#view);
  }

  /** Link to the story's own page, with its opening view. */
  get hrefOfStory(): string {
    return pathOf(this.#root, this.story.slug);
  }

  /** Link to the page about disputed places. */
  get hrefOfDisputedPlaces(): string {
    return pathOf(this.#root, this.story.slug, 'disputed-places');
  }

  /** Title of a picture of the view. */
  get pictureTitle(): string {
    const { selected } = this.scene;
    return selected
      ? t().picture.ofFeature({ name: this.nameOf(selected) })
      : t().picture.ofStory({ title: this.story.title });
  }

  /** Address of the prerendered picture of the opening view: the part of it with the selected feature, if it is there. */
  get hrefOfStaticPicture(): string {
    return pathOf(this.#root, this.story.slug) + pictureFile(this.#view.feature);
  }

  /** Folder of the pictures that stand in the map's place at first: the page's own. Undefined if it has none. */
  get hrefOfFirstPictures(): string | undefined {
    const { feature } = this.#view;
    if (feature !== undefined && !this.story.pages.has(feature)) return undefined;
    return pathOf(this.#root, this.story.slug, feature);
  }

  /** Absolute link to the page about disputed places. */
  get absoluteHrefOfDisputedPlaces(): string {
    return absolute(this.hrefOfDisputedPlaces);
  }

  hrefOfDate(date: string): string {
    return hrefOf(this.#root, this.story, changed(this.#view, { date }));
  }

  /** Absolute link to this exact view, independent of later editions of the story. */
  get link(): string {
    return this.#whole(this.#view);
  }

  /** Address of the script that embeds a story. */
  get addressOfEmbedScript(): string {
    return absolute(`${pathOf(this.#root, '').replace(/\/+$/, '')}/embed.js`);
  }

  #whole(view: View): string {
    const code = language().code;
    return absolute(hrefOf(this.#root, this.story, view, { full: true, language: code }));
  }

  /** Copies the absolute link to this exact view. */
  copyLink(): Promise<void> {
    return this.#copy(this.#view);
  }

  /** Selects a passage and copies its link. */
  copyPassageLink(passage: Passage): Promise<void> {
    this.selectPassage(passage.id);
    return this.#copy(this.#view, passage.number);
  }

  async #copy(view: View, passage?: number): Promise<void> {
    const href = this.#whole(view);
    try {
      await navigator.clipboard.writeText(href);
      this.#copyResult = { succeeded: true, href, passage };
    } catch {
      this.#copyResult = { succeeded: false, href, passage };
    }
  }

  #change(changes: Changes): void {
    this.#push(changed(this.#view, changes));
  }

  /** Sets the view and adds a history entry, unless nothing changes. */
  #push(view: View): void {
    this.#ambiguity = undefined;
    this.#copyResult = undefined;
    if (this.isFramed) {
      if (hrefOf(this.#root, this.story, view) !== hrefOf(this.#root, this.story, this.#view)) {
        this.#view = view;
        this.#ignored = [];
        this.#write(view);
      }
      return;
    }
    const current = hrefOf(this.#root, this.story, this.#view);
    // A pending write belongs to the current history entry.
    if (this.#settle()) replaceState(current, {});
    const href = hrefOf(this.#root, this.story, view);
    if (href === current) return;
    this.#view = view;
    this.#ignored = [];
    pushState(href, {});
  }

  /** Replaces the view without a history entry; the address is written after a pause. */
  #replace(view: View): void {
    this.#view = view;
    this.#settle();
    this.#addressTimer = setTimeout(() => {
      this.#addressTimer = undefined;
      this.#write(this.#view);
    }, idleMs);
  }

  /** Writes a view to the address of the current history entry. */
  #write(view: View): void {
    const href = this.isFramed
      ? framedHrefOf(this.#root, this.story, view)
      : hrefOf(this.#root, this.story, view);
    replaceState(href, {});
  }

  /** Cancels a pending write; returns whether there was one. */
  #settle(): boolean {
    const waited = this.#addressTimer !== undefined;
    clearTimeout(this.#addressTimer);
    this.#addressTimer = undefined;
    return waited;
  }
}
