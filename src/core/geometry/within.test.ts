import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import type { StoryGeometry } from '../story/story.ts';
import { distanceKm } from './measure.ts';
import { isWithinKm, shapesWithin } from './within.ts';

const position = fc.tuple(
  fc.double({ min: 40, max: 42, noNaN: true }),
  fc.double({ min: 39, max: 41, noNaN: true }),
);
const geometry: fc.Arbitrary<StoryGeometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 6 })
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc.tuple(position, fc.double({ min: 0.05, max: 0.8, noNaN: true })).map(([[lon, lat], size]) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [lon, lat],
        [lon + size, lat],
        [lon + size, lat + size],
        [lon, lat],
      ],
    ],
  })),
);

test('is within slightly more than the distance, and not within slightly less', () =>
  fc.assert(
    fc.property(geometry, geometry, (a, b) => {
      const km = distanceKm(a, b);
      expect(isWithinKm(a, b, km * 1.01 + 0.01)).toBe(true);
      if (km > 0.1) expect(isWithinKm(a, b, km * 0.99 - 0.01)).toBe(false);
      expect(isWithinKm(b, a, km * 1.01 + 0.01)).toBe(true);
    }),
  ));

test('counts the bulge of a long side outside the box of its ends', () => {
  const along = (lat: number, from: number, to: number): StoryGeometry => ({
    type: 'LineString',
    coordinates: [
      [from, lat],
      [to, lat],
    ],
  });
  const [one, other] = [along(39, 40, 40.29189), along(39.00009, 40, 40.14592)];
  expect(distanceKm(one, other)).toBeLessThan(0.005);
  expect(isWithinKm(one, other, 0.005)).toBe(true);
});

test('finds a story’s features near a feature, including itself', () => {
  const parsed = parseStory(filesOf(smallStory()));
  const story = parsed.ok ? parsed.value : undefined;
  const town = story?.features.get('town');
  if (!story || !town) throw new Error('no town');
  expect([...shapesWithin(story, town, 1)]).toContain('town');
  expect(shapesWithin(story, town, 1).size).toBeLessThan(shapesWithin(story, town, 20000).size);
  expect(shapesWithin(story, town, 1)).toBe(shapesWithin(story, town, 1));
});
