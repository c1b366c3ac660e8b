declare module 'lineclip' {
  /**
   * The parts of a line inside a box.
   * @param box left, top, right, bottom
   */
  export function clipPolyline(
    line: readonly (readonly [number, number])[],
    box: readonly [number, number, number, number],
  ): [number, number][][];
}
