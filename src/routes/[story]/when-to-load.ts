import { breakpoints } from '#ui/breakpoints.ts';

/** Part of the Network Information API, which some browsers have. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader's device or connection asks to save data. */
function savesData(): boolean {
  const { connection } = navigator as WithConnection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Whether the map is loaded without being asked for: where it is beside the text and data need not be saved. */
export const loadsByItself = (): boolean =>
  matchMedia(breakpoints['two-columns']).matches && !savesData();
