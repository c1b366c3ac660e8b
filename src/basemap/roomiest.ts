/** Which country each point of a grid is in; undefined for the sea, and for what is covered or disputed. */
export interface CountryGrid {
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly codes: readonly (string | undefined)[];
}

/** How many points in a row have the same code, from a point on in a direction, without the point itself. */
function runFrom(
  { columns, rows, codes }: CountryGrid,
  [column, row]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): number {
  const code = codes[row * columns + column];
  let run = 0;
  for (;;) {
    const [x, y] = [column + dx * (run + 1), row + dy * (run + 1)];
    if (x < 0 || y < 0 || x >= columns || y >= rows || codes[y * columns + x] !== code) return run;
    run += 1;
  }
}

/**
 * For each country the point around which its name has most room, if it has enough.
 * @param halfWidth half the width of a country's name, in steps of the grid
 * @returns column and row by code
 */
export function roomiestPoints(
  grid: CountryGrid,
  halfWidth: (code: string) => number,
): ReadonlyMap<string, readonly [column: number, row: number]> {
  const best = new Map<string, { room: number; at: readonly [number, number] }>();
  grid.codes.forEach((code, n) => {
    if (code === undefined) return;
    const at = [n % grid.columns, Math.floor(n / grid.columns)] as const;
    const run = (dx: number, dy: number) => runFrom(grid, at, [dx, dy]);
    const across = Math.min(run(-1, 0), run(1, 0)) / halfWidth(code);
    // A name is one line high: it needs a step above and below.
    const down = Math.min(run(0, -1), run(0, 1));
    const room = Math.min(across, down);
    if (room >= 1 && room > (best.get(code)?.room ?? 0)) best.set(code, { room, at });
  });
  return new Map([...best].map(([code, { at }]) => [code, at]));
}
