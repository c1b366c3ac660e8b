import { version } from '$app/environment';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import {
  keep,
  keptProgram,
  keptStories,
  removeKept,
  type KeptStory,
  type Site,
} from '#offline/keep.ts';
import { sizeOf } from '#offline/list.ts';
import { updateRequest } from '#offline/messages.ts';
import { canKeep, choose, isOn } from '#offline/setting.ts';

/** How it stands with the open story, or the program where none is open. */
type Progress = 'none' | 'keeping' | 'kept' | 'failed' | 'full';

/** Resolves once a registered worker has kept the program. @throws if it can't */
function installed({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  if (active || waiting || !installing) return Promise.resolve();
  return new Promise((resolve, reject) =>
    installing.addEventListener('statechange', () => {
      if (installing.state === 'redundant') reject(new Error('the worker could not be installed'));
      else if (installing.state !== 'installing') resolve();
    }),
  );
}

/** What is kept on this device for use without a network, and whether the site has a newer version. */
class Offline {
  readonly #site: Site = {
    root: new URL(resolve('/'), location.href).href,
    caches: globalThis.caches,
    fetch: (...request) => fetch(...request),
  };
  /** Stories that are opened are kept. */
  isOn: boolean = $state(isOn());
  stories: readonly KeptStory[] = $state.raw([]);
  /** Bytes of the program. */
  programSize: number = $state(0);
  #progress: Progress = $state('none');
  /** A newer version is there, and used once the page is loaded again. */
  hasNewer: boolean = $state(false);
  #registration: ServiceWorkerRegistration | undefined;

  /** Whether this browser can keep anything. */
  get isPossible(): boolean {
    return canKeep();
  }

  get progress(): Progress {
    const story = this.#story;
    if (story === undefined || this.#progress === 'keeping') return this.#progress;
    // It may have been kept before, or removed since.
    if (this.stories.some(({ slug }) => slug === story)) return 'kept';
    return this.#progress === 'kept' ? 'none' : this.#progress;
  }

  /** Slug of the open story; undefined on other pages. */
  get #story(): string | undefined {
    return page.params['story'];
  }

  /** Keeps the open story, if the reader wants that, and the program. */
  async open(): Promise<void> {
    const story = this.#story;
    if (!this.isPossible) return;
    await this.read();
    if (this.isOn && story !== undefined) await this.#keep();
    else this.#watch(await navigator.serviceWorker.getRegistration(this.#site.root));
  }

  /** Call once the network is back: keeps what couldn't be kept. */
  async tryAgain(): Promise<void> {
    if (this.isOn && this.#progress === 'failed') await this.#keep();
  }

  async #keep(): Promise<void> {
    const story = this.#story;
    this.#progress = 'keeping';
    try {
      const worker = new URL('service-worker.js', this.#site.root).href;
      const registration = await navigator.serviceWorker.register(worker, {
        scope: this.#site.root,
      });
      this.#watch(registration);
      await installed(registration);
      const isSame = story === undefined || (await keep(this.#site, version, story));
      this.#progress = isSame ? 'kept' : 'none';
    } catch (error) {
      // Everything goes on as without it.
      this.#progress = (error as Error).name === 'QuotaExceededError' ? 'full' : 'failed';
    }
    await this.read();
  }

  #watch(registration: ServiceWorkerRegistration | undefined): void {
    if (!registration || this.#registration) return;
    this.#registration = registration;
    const look = () =>
      (this.hasNewer = registration.waiting !== null && registration.active !== null);
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
  }

  /** Loads the page again, in the newer version. */
  update(): void {
    const waiting = this.#registration?.waiting;
    const reload = () => location.reload();
    if (!waiting) return reload();
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage(updateRequest);
  }

  /** Finds out what is kept. */
  async read(): Promise<void> {
    this.stories = await keptStories(this.#site).catch(() => []);
    this.programSize = await keptProgram(this.#site).then(sizeOf, () => 0);
  }

  async toggle(): Promise<void> {
    this.isOn = !this.isOn;
    choose(this.isOn);
    if (this.isOn) await this.#keep();
  }

  async remove(slug: string): Promise<void> {
    await removeKept(this.#site, ({ story }) => story === slug);
    await this.read();
  }

  /** Removes everything, also the program, and keeps nothing more. */
  async removeAll(): Promise<void> {
    this.isOn = false;
    choose(false);
    await this.#registration?.unregister();
    await removeKept(this.#site, () => true);
    this.#progress = 'none';
    await this.read();
  }
}

export const offline = new Offline();
