import { onMount } from 'svelte';
import { isFullFile } from '#core/story/full-shapes.ts';
import { listed } from '#delivery/file-name.ts';
import { changed, files, patience } from '#delivery/files.ts';

/** Names of files, each once. */
const namesOf = (addresses: readonly string[]): readonly string[] =>
  addresses.map(files().fileName).filter((name, at, all) => all.indexOf(name) === at);

/** Whether others say that it is late or failed: of data, full shapes have no such notice while they are waited for. */
const isData = (address: string) => /(json|pmtiles)$/.test(address) && !isFullFile(address);

/**
 * Scripts, styles and fonts of the page that failed to load or are long in coming, for notices. Data files have notices
 * of their own, and so do parts that the reader asks for. Create it while a component is initialised.
 */
export class Delivery {
  /** Names of those that failed. */
  failed: readonly string[] = $state.raw([]);
  /** Names of those that are long in coming. */
  late: readonly string[] = $state.raw([]);

  constructor() {
    onMount(() => {
      const read = () => {
        const { failed: all, named } = files();
        const failed = [...all].filter((address) => !isData(address) && !named.has(address));
        this.failed = namesOf([...failed, ...files().fontsIn('error')]);
      };
      // A file is late if it was already pending the time before. This goes on, because parts are also asked for later.
      let before: readonly string[] = [];
      const readLate = () => {
        const pending = [
          ...files()
            .pending()
            .filter((address) => !isData(address)),
          ...files().fontsIn('loading'),
        ];
        const late = namesOf(pending.filter((address) => before.includes(address)));
        before = pending;
        if (late.join() !== this.late.join()) this.late = late;
      };
      const again = setInterval(readLate, patience / 2);
      read();
      addEventListener(changed, read);
      document.fonts.addEventListener('loadingerror', read);
      return () => {
        clearInterval(again);
        removeEventListener(changed, read);
        document.fonts.removeEventListener('loadingerror', read);
      };
    });
  }
}

/**
 * What a component has been waiting for since it was mounted, if for long: the files' names, or else undefined. Call it
 * while the component is initialised.
 */
export function overdue(): { readonly files: string | undefined } {
  let names: string | undefined = $state.raw();
  onMount(() => {
    const read = () => (names = listed(namesOf(files().pending())));
    let again: ReturnType<typeof setInterval> | undefined;
    const timer = setTimeout(() => {
      read();
      addEventListener(changed, read);
      // What is waited for may ask for more files, without an event.
      again = setInterval(read, patience / 2);
    }, patience);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
      removeEventListener(changed, read);
    };
  });
  return {
    get files() {
      return names;
    },
  };
}
