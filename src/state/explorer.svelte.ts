import { pushState, replaceState } from '$app/navigation';
import { sceneOf, type Scene } from '#core/scene/scene.ts';
import { defaultUnits, type Units } from '#core/geometry/units.ts';
import { mentionsOf } from '#core/story/mentions.ts';
import { nameText } from '#core/story/names.ts';
import type { Mention, Passage, Story, StoryFeature } from '#core/story/story.ts';
import { timelineOf, type Timeline } from '#core/scene/timeline.ts';
import { decodeView, type Address } from '#core/view/codec.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { language, t } from '#core/i18n/i18n.ts';
import { revealOf } from '#core/view/reveal.ts';
import {
  changed,
  selectFeature,
  selectPassage,
  clearSelection,
  roundLonLat,
  toggleLayer,
  type Camera,
  type Changes,
  type LonLat,
  type View,
  type Within,
} from '#core/view/view.ts';
import { absolute, framedHrefOf, hrefOf, ownAddress, pathOf, readAddress } from './address.ts';

/** After a pan, a scrub or the like the address is written once all has been still this long: browsers limit how often. */
const idleMs = 300;

/** Which of several features is meant. */
export interface Question {
  readonly features: readonly string[];
  /** Where it is asked, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  /** The phrase that was selected. */
  readonly mention?: Mention;
}

export interface CopiedLink {
  /** Whether the clipboard took it; if not, the reader is given the link. */
  readonly succeeded: boolean;
  readonly href: string;
  /** The number of the passage that the link is to; undefined for the view. */
  readonly passage: number | undefined;
}

/** The one holder of the view, and the one reader and writer of the address. */
export class Explorer {
  readonly story: Story;
  readonly #root: string;
  #view: View;
  #unread: readonly string[] = $state.raw([]);
  #addressTimer: ReturnType<typeof setTimeout> | undefined;
  #hovered: string | undefined = $state();
  #question: Question | undefined = $state.raw();
  #copied: CopiedLink | undefined = $state.raw();

  /** The mentions of the selected feature, in the order of the text. */
  readonly mentions: readonly Mention[] = $derived.by(() => {
    const { feature } = this.#view;
    return feature === undefined ? [] : mentionsOf(this.story, feature);
  });
  #stepped: Mention | undefined = $state.raw();
  /** The one of them at which the reader is. */
  readonly mention: Mention | undefined = $derived.by(() => {
    const here = this.mentions.filter(({ passage }) => passage === this.#view.passage);
    const stepped = this.#stepped;
    return stepped && here.includes(stepped) ? stepped : (here[0] ?? this.mentions[0]);
  });

  readonly timeline: Timeline = $derived.by(() => timelineOf(this.story, this.names));
  readonly scene: Scene = $derived.by(() => sceneOf(this.story, this.#view));
  /** Whether it stands in another page: then it leaves that one's history alone. */
  readonly isFramed: boolean;

  /** @param root the site's root, as `resolve('/')` gives it */
  constructor(story: Story, feature: string | undefined, root: string, isFramed = false) {
    this.story = story;
    this.#root = root;
    this.isFramed = isFramed;
    const opening = openingView(story);
    this.#view = $state.raw(feature === undefined ? opening : selectFeature(opening, feature));
  }

  get view(): View {
    return this.#view;
  }

  /** What of the link could not be read. */
  get unread(): readonly string[] {
    return this.#unread;
  }

  dismissUnread(): void {
    this.#unread = [];
  }

  /** The feature under the pointer or the focus: transient, and in no link. */
  get hovered(): string | undefined {
    return this.#hovered;
  }

  hover(feature: string | undefined): void {
    this.#hovered = feature;
  }

  /** Hovered, or named by the selected passage; what is hidden never is. */
  isHighlighted(feature: string): boolean {
    const { shown = false, highlighted = false } = this.scene.features.get(feature) ?? {};
    return highlighted || (shown && this.#hovered === feature);
  }

  /** Asked where a click or a phrase means more than one feature. */
  get question(): Question | undefined {
    return this.#question;
  }

  ask(question: Question): void {
    this.#question = question;
  }

  leaveQuestion(): void {
    this.#question = undefined;
  }

  /** What came of the last copying of a link. */
  get copied(): CopiedLink | undefined {
    return this.#copied;
  }

  dismissCopied(): void {
    this.#copied = undefined;
  }

  /** In which language places are named, or `local`. */
  get names(): string {
    return namesOf(this.story, this.#view, language().code);
  }

  /** In what lengths are told. */
  get units(): Units {
    return this.#view.units ?? defaultUnits;
  }

  /** The name of a feature as the reader wants names, in one line. */
  nameOf(feature: StoryFeature): string {
    return nameText(feature, this.names);
  }

  /** Reads the address now and at every step back or forward. Returns what ends it. */
  connect(): () => void {
    const read = () => {
      this.#settle();
      this.#take(readAddress(this.#root, this.story.slug, location));
    };
    read();
    addEventListener('popstate', read);
    return () => {
      this.#settle();
      removeEventListener('popstate', read);
    };
  }

  #take(address: Address): void {
    const { view, unread } = decodeView(this.story, address);
    this.#view = this.#leavingOwnNames(view);
    this.#unread = unread;
    this.#question = undefined;
    this.#copied = undefined;
  }

  /**
   * Opens a view that is asked for from elsewhere, as by a page that this one stands in.
   * @param href whole; of another site or another story it is not acted on
   */
  open(href: string): void {
    const address = ownAddress(this.#root, this.story.slug, href);
    if (!address) return;
    this.#take(address);
    this.#write(this.#view);
  }

  /** @param mention the one that was selected, where the choice was one */
  choose(feature: string, mention?: Mention): void {
    this.#push(selectFeature(this.#view, feature, mention?.passage));
    this.#stepped = mention;
  }

  /** Chooses a passage: nothing else is selected then, and what it names is framed. */
  selectPassage(passage: string): void {
    this.#push(selectPassage(this.#view, passage));
  }

  /**
   * Chooses the next or the previous passage, from where the reader is.
   * @param reading the passage that is being read: selected itself where nothing is selected that the text names
   */
  stepPassage(by: 1 | -1, reading: string | undefined): string | undefined {
    const { passages } = this.story;
    const from = this.#view.passage ?? this.mention?.passage;
    const at = passages.findIndex(({ id }) => id === (from ?? reading));
    const passage = passages[from === undefined ? Math.max(0, at) : at + by];
    if (passage) this.selectPassage(passage.id);
    return passage?.id;
  }

  /** Goes to another mention of the selected feature, round from the last to the first; the map stays. */
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
    this.#push(this.#leavingOwnNames(changed(this.#view, { names })));
  }

  /** A view that names places as they would be named anyhow leaves that to the reader's language, and to no link. */
  #leavingOwnNames(view: View): View {
    const own = namesOf(this.story, changed(view, { names: undefined }), language().code);
    return view.names === own ? changed(view, { names: undefined }) : view;
  }

  /** @param metres undefined for all, however exactly known */
  setPrecision(metres: number | undefined): void {
    this.#change({ precision: metres });
  }

  /** @param within undefined for all, however far */
  setWithin(within: Within | undefined): void {
    this.#change({ within });
  }

  /** Measures a course, or ends the measuring. */
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

  /** Frames the choice, or the opening, again. */
  frame(): void {
    this.#change({ camera: undefined });
  }

  /** Back to the story's opening view of the map, with nothing selected. */
  frameStory(): void {
    this.#push(changed(clearSelection(this.#view), { camera: undefined }));
  }

  /** Shows a feature that the window, the perspective, a filter or a switch hides: with the least change that does. */
  reveal(feature: StoryFeature): void {
    this.#push(revealOf(this.story, feature, this.#view).view);
  }

  setCamera(camera: Camera): void {
    this.#replace(changed(this.#view, { camera }));
  }

  /** Sets the date in passing, as by dragging an end of the window: no step of its own to go back to. */
  scrub(date: string): void {
    if (date !== this.#view.date) this.#replace(changed(this.#view, { date }));
  }

  /** Chooses a passage in passing, as the reader comes to it: no step of its own to go back to. */
  passBy(passage: string): void {
    const isSelected = this.#view.passage === passage && this.#view.feature === undefined;
    if (!isSelected || this.#view.camera) this.#replace(selectPassage(this.#view, passage));
  }

  /** Back to the story's opening view, whole. */
  reset(): void {
    this.#push({ ...openingView(this.story), rest: this.#view.rest });
  }

  /** Whether there is anything to go back from. */
  get isOpening(): boolean {
    const opening = { ...openingView(this.story), rest: this.#view.rest };
    return hrefOf(this.#root, this.story, this.#view) === hrefOf(this.#root, this.story, opening);
  }

  /** The link to a view with this feature selected, for a real `href`. */
  hrefOfFeature(feature: string): string {
    return hrefOf(this.#root, this.story, selectFeature(this.#view, feature));
  }

  hrefOfMention({ passage }: Mention): string {
    return hrefOf(this.#root, this.story, { ...this.#view, passage });
  }

  hrefOfPassage(passage: string): string {
    return hrefOf(this.#root, this.story, selectPassage(this.#view, passage));
  }

  /** The view on its own page. */
  get hrefOfPage(): string {
    return hrefOf(this.#root, this.story, this.#view);
  }

  /** The page of the story's rules for disputed places. */
  get hrefOfDisputedPlaces(): string {
    return pathOf(this.#root, this.story.slug, 'disputed-places');
  }

  /** What a picture of the view is of. */
  get pictureTitle(): string {
    const { selected } = this.scene;
    return selected
      ? t().picture.ofFeature({ name: this.nameOf(selected) })
      : t().picture.ofStory({ title: this.story.title });
  }

  /** The picture of the story's opening, or of what is selected, as the build has drawn it. */
  get hrefOfStaticPicture(): string {
    return `${pathOf(this.#root, this.story.slug, this.#view.feature)}picture.svg`;
  }

  /** The same as a whole address. */
  get wholeRules(): string {
    return absolute(this.hrefOfDisputedPlaces);
  }

  hrefOfDate(date: string): string {
    return hrefOf(this.#root, this.story, changed(this.#view, { date }));
  }

  /** The whole address of exactly this, which a later edition of the story opens alike. */
  get link(): string {
    return this.#whole(this.#view);
  }

  /** The script that puts a story into another page. */
  get addressOfEmbedScript(): string {
    return absolute(`${pathOf(this.#root, '').replace(/\/+$/, '')}/embed.js`);
  }

  #whole(view: View): string {
    const code = language().code;
    return absolute(hrefOf(this.#root, this.story, view, { full: true, language: code }));
  }

  /** Copies the whole address of exactly this: what the view leaves to the story is written out. */
  copyLink(): Promise<void> {
    return this.#copy(this.#view);
  }

  /** Chooses a passage and copies its link. */
  copyPassageLink(passage: Passage): Promise<void> {
    this.selectPassage(passage.id);
    return this.#copy(this.#view, passage.number);
  }

  async #copy(view: View, passage?: number): Promise<void> {
    const href = this.#whole(view);
    try {
      await navigator.clipboard.writeText(href);
      this.#copied = { succeeded: true, href, passage };
    } catch {
      this.#copied = { succeeded: false, href, passage };
    }
  }

  #change(changes: Changes): void {
    this.#push(changed(this.#view, changes));
  }

  /** Takes a view as a step of its own; one that says nothing new is none. */
  #push(view: View): void {
    this.#question = undefined;
    this.#copied = undefined;
    if (this.isFramed) {
      if (hrefOf(this.#root, this.story, view) !== hrefOf(this.#root, this.story, this.#view)) {
        this.#view = view;
        this.#unread = [];
        this.#write(view);
      }
      return;
    }
    const current = hrefOf(this.#root, this.story, this.#view);
    // What was still to be written belongs to the entry that is left.
    if (this.#settle()) replaceState(current, {});
    const href = hrefOf(this.#root, this.story, view);
    if (href === current) return;
    this.#view = view;
    this.#unread = [];
    pushState(href, {});
  }

  /** Takes a view in the place of the one before; the address follows once all is still. */
  #replace(view: View): void {
    this.#view = view;
    this.#settle();
    this.#addressTimer = setTimeout(() => {
      this.#addressTimer = undefined;
      this.#write(this.#view);
    }, idleMs);
  }

  /** Writes a view into the address, in the place of the one before. */
  #write(view: View): void {
    const href = this.isFramed
      ? framedHrefOf(this.#root, this.story, view)
      : hrefOf(this.#root, this.story, view);
    replaceState(href, {});
  }

  /** Ends the wait to write the address; says whether there was one. */
  #settle(): boolean {
    const waited = this.#addressTimer !== undefined;
    clearTimeout(this.#addressTimer);
    this.#addressTimer = undefined;
    return waited;
  }
}
