import type { XY } from '#core/scene/mercator.ts';

/** Corners sharper than this are cut off, in multiples of the offset. */
const mitreLimit = 2;

/** A parallel line, offset to the right by pixels (y points down). */
export function offsetLine(line: readonly XY[], by: number): XY[] {
  if (by === 0) return [...line];
  const normals = line.slice(1).map(([x, y], at): XY => {
    const [px, py] = line[at] ?? [0, 0];
    const length = Math.hypot(x - px, y - py) || 1;
    return [-(y - py) / length, (x - px) / length];
  });
  return line.map(([x, y], at) => {
    const before = normals[at - 1] ?? normals[at] ?? [0, 0];
    const after = normals[at] ?? before;
    const [nx, ny] = [before[0] + after[0], before[1] + after[1]];
    const square = nx * nx + ny * ny;
    if (square < 1e-6) return [x + after[0] * by, y + after[1] * by];
    const mitre = Math.min(2 / square, mitreLimit / Math.sqrt(square));
    return [x + nx * mitre * by, y + ny * mitre * by];
  });
}
