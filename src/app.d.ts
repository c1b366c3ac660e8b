import type { Hooks } from '#map/props.ts';

declare global {
  interface Window {
    /** What the page offers to tests and embedders. */
    dateline?: Hooks;
  }
}
