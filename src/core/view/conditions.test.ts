import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConditions, withCondition, writeConditions, type Condition } from './conditions.ts';

const number = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100);
const text = fc.string({ minLength: 1 });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ property: text, values: fc.array(text) }),
  fc.record({ property: text, from: number, to: number }),
  fc.record({ property: text, from: number }),
  fc.record({ property: text, to: number }),
);
const conditions = fc.uniqueArray(condition, {
  minLength: 1,
  selector: ({ property }) => property,
});

describe('conditions of links', () => {
  test('are ranges and lists by property', () => {
    expect(readConditions('mag:5..7.5;cause:fire,flood;depth:..-3')).toEqual([
      { property: 'mag', from: 5, to: 7.5 },
      { property: 'cause', values: ['fire', 'flood'] },
      { property: 'depth', to: -3 },
    ]);
  });

  test('are read as they were written', () => {
    fc.assert(
      fc.property(conditions, (list) => {
        expect(readConditions(writeConditions(list))).toEqual(list);
      }),
    );
  });

  test.each(['', 'mag', ':5..7', 'mag:..', 'mag:1..2:3', 'a:%', 'a:1..2;a:3..4', 'a:1..2;'])(
    '“%s” is none',
    (written) => {
      expect(readConditions(written)).toBeUndefined();
    },
  );

  test('one replaces the one for the same property', () => {
    const list = [{ property: 'mag', from: 5 }];
    expect(withCondition(list, 'mag', { property: 'mag', to: 3 })).toEqual([
      { property: 'mag', to: 3 },
    ]);
    expect(withCondition(list, 'mag', undefined)).toBeUndefined();
  });
});
