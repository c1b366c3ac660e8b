import type { PageApi } from '#map/props.ts';

declare global {
  interface Window {
    /** The page's public API. */
    dateline?: PageApi;
  }
}
