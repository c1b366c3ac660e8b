import { describe, expect, test } from 'vitest';
import { formatArea } from './format-area.ts';
import { formatScale } from './format-scale.ts';
import { entryUnit, formatGivenDistance } from './entry-unit.ts';
import { formatDistance } from './format-distance.ts';
import { allUnits, type Units } from './units.ts';

/** Expected values for each unit. A new unit must be added here too, or this doesn't compile. */
type InEach = Readonly<Record<Units, string>>;

const distances: readonly (readonly [number, InEach])[] = [
  [0.0005, { km: '1 m', mi: '2 ft' }],
  [0.01, { km: '10 m', mi: '33 ft' }],
  [0.017, { km: '17 m', mi: '56 ft' }],
  [0.216, { km: '220 m', mi: '710 ft' }],
  [0.43, { km: '430 m', mi: '0.3 mi' }],
  [0.97, { km: '1.0 km', mi: '0.6 mi' }],
  [8, { km: '8.0 km', mi: '5.0 mi' }],
  [120.4, { km: '120 km', mi: '74.8 mi' }],
  [3456, { km: '3,456 km', mi: '2,147 mi' }],
];
/** Distances with their doubt, in kilometres: rounded to 1, 5, 10, … or their tenths. */
const doubtful: readonly (readonly [km: number, doubt: number, InEach])[] = [
  [3481, 4, { km: '3,480 km', mi: '2,163 mi' }],
  [8.02, 0.4, { km: '8.0 km', mi: '5.0 mi' }],
  [63, 11, { km: '60 km', mi: '40 mi' }],
  [1.2, 8, { km: '1 km', mi: '1 mi' }],
  [0.43, 0.05, { km: '450 m', mi: '0.3 mi' }],
  [0.017, 0.01, { km: '20 m', mi: '50 ft' }],
];
const areas: readonly (readonly [number, InEach])[] = [
  [9.94, { km: '9.9 km²', mi: '3.8 sq mi' }],
  [4388, { km: '4,388 km²', mi: '1,694 sq mi' }],
];
const bars: readonly (readonly [number, InEach])[] = [
  [2345, { km: '2,000 km', mi: '1,000 mi' }],
  [57, { km: '50 km', mi: '30 mi' }],
  [1.9, { km: '1 km', mi: '1 mi' }],
  [0.34, { km: '300 m', mi: '1,000 ft' }],
  [0.0006, { km: '0.5 m', mi: '1 ft' }],
];
const given: readonly (readonly [number, InEach])[] = [
  [20, { km: '20 km', mi: '12.4 mi' }],
  [0.5, { km: '500 m', mi: '0.3 mi' }],
  [0.01, { km: '10 m', mi: '33 ft' }],
  [16.09, { km: '16.1 km', mi: '10 mi' }],
];

describe.each(allUnits)('in %s', (units) => {
  test.each(distances)('formats a distance of %d km', (km, words) =>
    expect(formatDistance(km, units)).toBe(words[units]),
  );

  test.each(doubtful)('formats a distance of %d km that may be off by %d km', (km, doubt, words) =>
    expect(formatDistance(km, units, doubt)).toBe(words[units]),
  );

  test.each(areas)('formats an area of %d km²', (km2, words) =>
    expect(formatArea(km2, units)).toBe(words[units]),
  );

  test.each(bars)('makes a scale bar for up to %d km', (km, words) => {
    const bar = formatScale(km, units);
    expect(bar.words).toBe(words[units]);
    expect(bar.share).toBeGreaterThan(0.3);
    expect(bar.share).toBeLessThanOrEqual(1);
  });

  test.each(given)('formats %d km entered by a reader', (km, words) =>
    expect(formatGivenDistance(km, units)).toBe(words[units]),
  );

  test('a distance is entered in a unit of its size, and comes back as it was entered', () => {
    for (const km of [0.01, 0.016, 0.1, 0.5, 1, 10, 123.4, 12_000]) {
      const unit = entryUnit(km, units);
      const entered = unit.fromKm(km);
      expect(Math.abs(unit.toKm(entered) - km)).toBeLessThan(km < 0.3 ? 0.001 : 0.09);
      expect(unit.fromKm(unit.toKm(entered))).toBe(entered);
    }
  });
});

test.each([
  ['km', 0.02, 'm', 20],
  ['km', 20, 'km', 20],
  ['mi', 0.02, 'ft', 66],
  ['mi', 20, 'mi', 12.4],
] as const)('in %s, %d km is entered in %s as %d', (units, km, name, value) => {
  const unit = entryUnit(km, units);
  expect([unit.name, unit.fromKm(km)]).toEqual([name, value]);
});
