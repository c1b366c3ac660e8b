import { pushState, replaceState } from '$app/navigation';
import { sceneOf, type Scene } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { decodeView, openingView } from '#core/view/codec.ts';
import {
  chooseFeature,
  clearChoice,
  toggleLayer,
  withCamera,
  withDate,
  withoutCamera,
  type Camera,
  type View,
} from '#core/view/view.ts';
import { absolute, hrefOf, readAddress } from './address.ts';

/** After a pan the address is written once the map has been still this long: browsers limit how often. */
const cameraDelayMs = 300;

/** The one holder of the view, and the one reader and writer of the address. */
export class Explorer {
  readonly story: Story;
  readonly #root: string;
  #view: View;
  /** What of the link could not be read. */
  unread: readonly string[] = $state.raw([]);
  #cameraTimer: ReturnType<typeof setTimeout> | undefined;

  readonly scene: Scene = $derived.by(() => sceneOf(this.story, this.#view));

  /** @param root the site's root, as `resolve('/')` gives it */
  constructor(story: Story, feature: string | undefined, root: string) {
    this.story = story;
    this.#root = root;
    const opening = openingView(story);
    this.#view = $state.raw(feature === undefined ? opening : chooseFeature(opening, feature));
  }

  get view(): View {
    return this.#view;
  }

  /** Reads the address now and at every step back or forward. Returns what ends it. */
  connect(): () => void {
    const read = () => {
      this.#forgetPan();
      const address = readAddress(this.#root, this.story.slug, location);
      const { view, unread } = decodeView(this.story, address);
      this.#view = view;
      this.unread = unread;
    };
    read();
    addEventListener('popstate', read);
    return () => {
      this.#forgetPan();
      removeEventListener('popstate', read);
    };
  }

  /** @param passage the one whose mention was chosen */
  choose(feature: string | undefined, passage?: string): void {
    if (feature === undefined) this.clear();
    else this.#push(chooseFeature(this.#view, feature, passage));
  }

  clear(): void {
    this.#push(clearChoice(this.#view));
  }

  setDate(date: string): void {
    this.#push(withDate(this.#view, date));
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
    this.#push(withoutCamera(this.#view));
  }

  /** Back to the story's opening view of the map, with nothing chosen. */
  frameStory(): void {
    this.#push(withoutCamera(clearChoice(this.#view)));
  }

  /** Shows a feature that the window or a switch hides: its layer on, and the window as at a day when it holds. */
  reveal(date: string | undefined, layer: string | undefined): void {
    let view = this.#view;
    if (date !== undefined) view = withDate(view, date);
    if (layer !== undefined && view.hide.includes(layer))
      view = { ...view, hide: view.hide.filter((id) => id !== layer) };
    this.#push(view);
  }

  setCamera(camera: Camera): void {
    this.#view = withCamera(this.#view, camera);
    this.#forgetPan();
    this.#cameraTimer = setTimeout(() => {
      this.#cameraTimer = undefined;
      replaceState(hrefOf(this.#root, this.story, this.#view), {});
    }, cameraDelayMs);
  }

  /** The link to a view with this feature chosen, for a real `href`. */
  hrefOfFeature(feature: string): string {
    return hrefOf(this.#root, this.story, chooseFeature(this.#view, feature));
  }

  hrefOfDate(date: string): string {
    return hrefOf(this.#root, this.story, withDate(this.#view, date));
  }

  /** The whole address of exactly this, to be copied: what the view leaves to the story is written out. */
  get shareHref(): string {
    return absolute(hrefOf(this.#root, this.story, this.#view, { full: true }));
  }

  /** Takes a view as a step of its own; one that says nothing new is none. */
  #push(view: View): void {
    const current = hrefOf(this.#root, this.story, this.#view);
    // A pan that was still to be written belongs to the entry that is left.
    if (this.#forgetPan()) replaceState(current, {});
    const href = hrefOf(this.#root, this.story, view);
    if (href === current) return;
    this.#view = view;
    this.unread = [];
    pushState(href, {});
  }

  /** Ends the wait for the map to be still; says whether there was one. */
  #forgetPan(): boolean {
    const waited = this.#cameraTimer !== undefined;
    clearTimeout(this.#cameraTimer);
    this.#cameraTimer = undefined;
    return waited;
  }
}
