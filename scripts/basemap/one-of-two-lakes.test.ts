import { describe, expect, test } from 'vitest';
import { chosenLakes as chosen, type Lake } from './one-of-two-lakes.mjs';
import { boxOf, ringKm2 } from './sphere.mjs';

const nowhere = () => false;
const chosenLakes = (fine: Lake[], coarse: Lake[], named: number[][], isSea = nowhere) =>
  chosen(fine, coarse, named, isSea);

/** A square lake of so many degrees from a corner. */
function lake(west: number, south: number, side: number) {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { rings: [ring], km2: ringKm2(ring), box: boxOf(ring) };
}

describe('lakes in two sources', () => {
  test('a lake in both is drawn once, with the fine shore', () => {
    const fine = lake(0, 0, 0.5);
    expect(chosenLakes([fine], [lake(-0.1, -0.1, 0.5)], [])).toEqual([fine]);
  });

  test('what is left of a lake that dried up is drawn, not its old shore', () => {
    const rest = lake(0, 0, 0.2);
    expect(chosenLakes([lake(0, 0, 0.5)], [rest], [])).toEqual([rest]);
    // Its name stands in what is left.
    expect(chosenLakes([lake(0, 0, 0.5)], [rest], [[0.1, 0.1]])).toEqual([rest]);
  });

  test('a lake that the coarse source lacks is drawn if it has a name', () => {
    const fine = lake(0, 0, 0.5);
    expect(chosenLakes([fine], [], [])).toEqual([]);
    expect(chosenLakes([fine], [], [[0.3, 0.3]])).toEqual([fine]);
  });

  test('a lake of the north that the coarse source lacks is drawn, unless it is part of the sea', () => {
    const north = lake(0, 60, 0.5);
    expect(chosenLakes([north], [], [])).toEqual([north]);
    expect(chosenLakes([north], [], [], ([lon = 0]) => lon > 0.4)).toEqual([]);
  });

  test('a small lake is drawn if any cell of the coarse source is there', () => {
    const small = lake(0, 0, 0.05);
    expect(chosenLakes([small], [lake(0.03, 0.03, 0.03)], [])).toEqual([small]);
  });

  test('a reservoir larger than the lake that it was made from stays', () => {
    const reservoir = lake(0, 0, 1);
    const before = lake(0.2, 0.2, 0.3);
    expect(chosenLakes([before], [reservoir], [])).toEqual([before, reservoir]);
  });

  test('lakes beside each other are all drawn', () => {
    const lakes = [lake(0, 0, 0.3), lake(2, 0, 0.3)];
    expect(chosenLakes(lakes, [lakes[0], lake(4, 0, 0.3)], [[2.1, 0.1]])).toEqual([
      ...lakes,
      lake(4, 0, 0.3),
    ]);
  });
});
