import { expect, test } from 'vitest';
import { geometryWarnings } from './geometry-warnings.ts';

const positions = 19_000;
type Ring = [number, number][];

/** A ring of alternating positions, closed. */
function ring(at: (index: number) => [number, number], ends: Ring = []): Ring {
  const open = [...Array.from({ length: positions }, (_, index) => at(index)), ...ends];
  return [...open, at(0)];
}

const share = (index: number) => (index / positions) * 2 * Math.PI;
const rings: Record<string, Ring> = {
  'tall sides': ring(
    (index) => [index / positions, index % 2],
    [
      [1, -1],
      [0, -1],
    ],
  ),
  'wide sides': ring(
    (index) => [index % 2, -index / positions],
    [
      [-1, -1],
      [-1, 0],
    ],
  ),
  star: ring((index) => {
    const radius = index % 2 ? 1 : 0.01;
    return [radius * Math.cos(share(index)), radius * Math.sin(share(index))];
  }),
};

test.each(Object.entries(rings))('%s of 19,000 positions have no crossing', (_name, one) => {
  const remarks = geometryWarnings(
    { geometry: { type: 'Polygon', coordinates: [one] }, path: 'coordinates' },
    undefined,
  );
  expect(remarks.filter(({ message }) => message.startsWith('crosses'))).toEqual([]);
});

test('a crossing is found among many sides', () => {
  const one = [...(rings['tall sides'] ?? [])];
  [one[5000], one[5002]] = [one[5002] ?? [0, 0], one[5000] ?? [0, 0]];
  expect(
    geometryWarnings(
      { geometry: { type: 'Polygon', coordinates: [one] }, path: 'coordinates' },
      undefined,
    )[0]?.message,
  ).toMatch(/^crosses itself after \[0\.26/);
});
