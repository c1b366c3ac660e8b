/** As in the styles of the page: below, the map is above the text, as on phones. */
const wide = '(min-width: 700px)';

/** Part of the Network Information API, which some browsers have. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader's device or connection asks to save data. */
function savesData(): boolean {
  const { connection } = navigator as WithConnection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Whether the map is loaded without being asked for: on wide screens where data need not be saved. */
export const loadsByItself = (): boolean => matchMedia(wide).matches && !savesData();
