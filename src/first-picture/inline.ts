import { rememberPress } from './early-press.ts';
import { folderAttribute, showFirstPicture } from './show.ts';

// Runs inline at the end of every page with a map, once its style sheets are there: see README.md.

const element = document.querySelector<HTMLElement>(`[${folderAttribute}]`);
if (element) {
  rememberPress(element);
  showFirstPicture(element).catch(() => undefined);
}
