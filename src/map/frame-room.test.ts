import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgesOf, fill, type Taken } from './frame-room.ts';
import { rooms, type Room } from './style/frame-layer.ts';

/** Whether a point lies in one of the pictures, or on its edge. */
const isTaken = (taken: readonly Taken[], x: number, y: number) =>
  taken.some(({ room, x: middleX, y: middleY }) => {
    const [width, height] = rooms[room];
    const slack = 1e-6;
    return (
      Math.abs(x - middleX) <= width / 2 + slack && Math.abs(y - middleY) <= height / 2 + slack
    );
  });

const size = fc.integer({ min: 40, max: 900 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('pictures fill a box and leave none of it free', () =>
  fc.assert(
    fc.property(
      fc.constantFrom<Room>('square', 'wide', 'tall'),
      size,
      size,
      share,
      share,
      (room, width, height, right, down) => {
        const box = { left: 10, top: 20, right: 10 + width, bottom: 20 + height };
        expect(isTaken(fill(room, box), 10 + width * right, 20 + height * down)).toBe(true);
      },
    ),
  ));

test('the whole edge of a frame is taken, and nothing of its middle', () =>
  fc.assert(
    fc.property(size, size, share, (width, height, along) => {
      const taken = edgesOf(width, height);
      for (const y of [0, height]) expect(isTaken(taken, width * along, y)).toBe(true);
      for (const x of [0, width]) expect(isTaken(taken, x, height * along)).toBe(true);
      expect(isTaken(taken, width / 2, height / 2)).toBe(false);
    }),
  ));
