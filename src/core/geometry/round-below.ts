/** The largest of 1, 2, 3, 5, 10, 20, … (and their tenths) that is not above `value`. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 3, 2].find((one) => one * power <= value) ?? 1;
  return step * power;
}
