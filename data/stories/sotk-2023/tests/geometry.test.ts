import {
  booleanPointInPolygon,
  distance,
  lineIntersect,
  lineString,
  nearestPointOnLine,
} from '@turf/turf';
import type { LineString, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaKm2 } from '#core/geometry/area.ts';
import { lengthKm } from '#core/geometry/length.ts';
import { nearest } from '#core/geometry/measure.ts';
import { ownWordsOf } from '#core/story/words.ts';
import { parseStory } from '#core/checking/parse.ts';
import roads from '../geometry/roads.json' with { type: 'json' };
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const story = parsed.value;

const shapes = new Map(
  [...story.features.values()].flatMap((feature) => [
    [feature.id, feature.shapes[0].geometry] as const,
    ...feature.shapes.map(({ id, geometry }) => [id, geometry] as const),
  ]),
);
function geometry(id: string) {
  const found = shapes.get(id);
  if (!found) throw new Error(`no shape ${id}`);
  return found;
}
const line = (id: string) => geometry(id) as LineString;
const area = (id: string) => geometry(id) as Polygon;
const position = (id: string): Position => {
  const point = geometry(id);
  if (point.type !== 'Point') throw new Error(`${id} is no point`);
  return point.coordinates;
};
const border = line('armenia-azerbaijan-border');
const kmFromBorder = (id: string) => nearest(position(id), border).km;

describe('the border', () => {
  test('its two parts are 928.8 km long, within 1 %', () => {
    const km = (lengthKm(border) ?? 0) + (lengthKm(line('armenia-nakhchivan-border')) ?? 0);
    expect(Math.abs(km - 928.8)).toBeLessThan(9.288);
  });

  test.each([
    ['sotk', 8.0, 0.3],
    ['sotk-pass', 0, 0.2],
    ['sotk-mine', 0.4, 0.3],
    ['lachin', 6.7, 0.3],
    ['goris', 7.5, 0.3],
  ])('%s is %f km from it, within %f', (id, km, tolerance) =>
    expect(Math.abs(kmFromBorder(id) - km)).toBeLessThan(tolerance),
  );
});

describe('the former oblast', () => {
  test('has 4,388 km², within 3 %', () =>
    expect(Math.abs((areaKm2(area('nkao')) ?? 0) - 4388)).toBeLessThan(4388 * 0.03));

  test('says the area that it is drawn with', () => {
    const said = /its area is ([\d,]+) km²/u
      .exec(ownWordsOf(story.features.get('nkao')?.description ?? '', 'en'))?.[1]
      ?.replace(',', '');
    expect(Number(said)).toBe(Math.round(areaKm2(area('nkao')) ?? 0));
  });

  test.each([
    ['stepanakert', true],
    ['shusha', true],
    ['lachin', false],
  ])('%s is inside: %s', (id, within) =>
    expect(booleanPointInPolygon(position(id), area('nkao'))).toBe(within),
  );

  test('Jabrayil town is outside', () =>
    expect(booleanPointInPolygon([47.0284, 39.3992], area('nkao'))).toBe(false));
});

describe('the peacekeepers’ area', () => {
  test.each([
    ['stepanakert', true],
    ['shusha', false],
    ['lachin', false],
  ])('%s is inside: %s', (id, within) =>
    expect(booleanPointInPolygon(position(id), area('peacekeeper-area'))).toBe(within),
  );
});

describe('the section of the border at Sotk', () => {
  test('is part of the border, and reaches 15 km from the pass', () => {
    const far = line('sotk-border-sector').coordinates.map((one) => {
      expect(nearest(one, border).km).toBeLessThan(0.02);
      return distance(one, position('sotk-pass'));
    });
    expect(far[0]).toBeCloseTo(15, 0);
    expect(far.at(-1)).toBeCloseTo(15, 0);
    expect(Math.max(...far)).toBeLessThan(16);
  });
});

describe('the roads', () => {
  test('the one of 1992 passes Lachin within 1 km, the others not within 2 km', () => {
    expect(nearest(position('lachin'), line('lachin-road-1992')).km).toBeLessThan(1);
    expect(nearest(position('lachin'), line('lachin-road-2022')).km).toBeGreaterThan(2);
    expect(nearest(position('lachin'), line('lachin-road-2023')).km).toBeGreaterThan(2);
  });

  test('the one of 2023 crosses the border once, within 1 km of the checkpoint', () => {
    const crossings = lineIntersect(line('lachin-road-2023'), border).features;
    expect(crossings).toHaveLength(1);
    const at = crossings[0]?.geometry.coordinates ?? [0, 0];
    expect(distance(at, position('hakari-checkpoint'))).toBeLessThan(1);
  });

  test.each(Object.entries(roads))(
    '%s passes its places in order, from Goris to Stepanakert',
    (id, places) => {
      const along = places.map(({ position }) => {
        const point = nearestPointOnLine(lineString(line(id).coordinates), position);
        expect(point.properties.pointDistance).toBeLessThan(0.1);
        return point.properties.totalDistance;
      });
      expect(along).toEqual([...along].sort((a, b) => a - b));
      expect([places[0]?.name, places.at(-1)?.name]).toEqual(['Goris', 'Stepanakert']);
    },
  );
});

describe('the corridor', () => {
  test.each([
    ['lachin-corridor-2020', 'lachin-road-1992'],
    ['lachin-corridor-2022', 'lachin-road-2022'],
    ['lachin-corridor-2023', 'lachin-road-2023'],
  ])('%s is 5 km wide: up to 2.5 km from %s', (part, roadId) => {
    const road = line(roadId);
    const far = (area(part).coordinates[0] ?? []).map((one) => nearest(one, road).km);
    expect(Math.max(...far)).toBeLessThan(2.6);
    expect(Math.max(...far)).toBeGreaterThan(2.4);
  });
});

// Where sources differ from each other or from what is drawn, the card says so.
test.each([
  ['yukhari-askipara', /about 37 km²; the outline has 32/u],
  ['karki', /13 to 19 km² according to sources.*a circle of 19 km²/u],
  ['kalbajar-district', /Only the district of Soviet times is drawn.*3,050 km²/u],
  ['lachin-district', /17 or 18 May 1992/u],
  ['aghdam-district', /between 73 and 80 %.*as drawn here, 70 %/u],
  ['fuzuli-district', /about half.*over 90 %.*as drawn here, 45 %/u],
])('%s says how sources differ', (id, said) =>
  expect(story.features.get(id)?.description).toMatch(said),
);

// The loop of the old road by Zabukh is 1.7 km off.
test('the road of 1992 is given no more precision than its worst known offset', () =>
  expect(story.features.get('lachin-road-1992')?.precision?.metres).toBeGreaterThan(1700));
