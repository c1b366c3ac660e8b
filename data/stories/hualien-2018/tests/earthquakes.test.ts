import { expect, test } from 'vitest';
import { faultText } from '#core/result.ts';
import { distanceKm } from '#core/geometry/measure.ts';
import { dayOf, isoMinute, minuteOf } from '#core/time/minute.ts';
import { checkFolder } from '../../../../scripts/read-stories.ts';
import { root } from '../../../../scripts/set-up.mjs';

const slug = 'hualien-2018';
const checked = checkFolder(`${root}data/stories/${slug}`, slug);
if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
const { features, layers } = checked.value;
const listed = [...features.values()].filter(({ layer }) => layer === 'earthquakes');
const magnitudeOf = (id: string) =>
  Number((features.get(id)?.written as { magnitude?: string | number } | undefined)?.magnitude);
const placeOf = (id: string) => {
  const geometry = features.get(id)?.shapes[0]?.geometry;
  if (geometry?.type !== 'Point') throw new Error(`${id} is not a point`);
  return geometry;
};
const hour = 60;

test('has the 1,707 events of the list, which was made at 09:49 in Taipei', () => {
  expect(layers.map(({ id }) => id)).toEqual(['earthquakes', 'places']);
  expect(listed).toHaveLength(1707);
  expect(listed.filter(({ kind }) => kind.id === 'blast')).toHaveLength(28);
  const times = listed.map(({ interval }) => interval.start);
  const made = minuteOf(Date.parse('2018-02-07T09:49Z'));
  expect(Math.max(...times)).toBeLessThanOrEqual(made);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(made - 7 * 24 * hour);
  expect(isoMinute(Math.max(...times))).toBe('2018-02-07T09:26');
});

test('says what the list says: the numbers in the text', () => {
  const shaken = listed.map(({ id }) => magnitudeOf(id)).sort((a, b) => a - b);
  expect(shaken[Math.floor(shaken.length / 2)]).toBe(1.2);
  expect(shaken.filter((magnitude) => magnitude >= 6)).toHaveLength(5);
  const names = listed.map(({ names }) => names['en'] ?? '');
  const few = names.filter((name) => /(, CA|California|Alaska)$/.test(name));
  expect(few.length / listed.length).toBeCloseTo(2 / 3, 2);
});

test('has the shocks before and after the main one, by the clocks of Taipei', () => {
  const main = features.get('us1000chhc')?.interval.start ?? 0;
  expect(isoMinute(main)).toBe('2018-02-06T23:50');
  const near = listed.filter(({ id }) => distanceKm(placeOf('us1000chhc'), placeOf(id)) < 100);
  const after = near.filter(({ interval }) => interval.start > main);
  expect(after).toHaveLength(8);
  expect(Math.min(...after.map(({ id }) => magnitudeOf(id)))).toBe(4.7);
  expect(Math.max(...after.map(({ id }) => magnitudeOf(id)))).toBe(5.4);
  const first = features.get('us1000cfmu')?.interval.start ?? 0;
  const second = features.get('us1000cfn6')?.interval.start ?? 0;
  expect(second - first).toBe(44);
  const sunday = near.filter(({ interval: { start } }) => start > second && start <= second + 20);
  expect(sunday.map(({ id }) => magnitudeOf(id)).sort()).toEqual([4.9, 5.2, 5.3]);
  expect(near.filter(({ interval: { start } }) => dayOf(start) === dayOf(main)).length).toBe(3);
});
