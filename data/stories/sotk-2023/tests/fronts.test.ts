import {
  area,
  booleanPointInPolygon,
  distance,
  featureCollection,
  length,
  lineIntersect,
  lineSlice,
  lineString,
  along,
  nearestPointOnLine,
  point,
  polygon,
  polygonToLine,
  union,
} from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ownWordsOf } from '#core/story/words.ts';
import { parseStory } from '#core/checking/parse.ts';
import { cellsOn, heldPart, holderOn } from '../geometry/fronts.mjs';
import settlements from '../geometry/settlements.json' with { type: 'json' };
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const { features } = parsed.value;
const shapes = new Map(
  [...features.values()].flatMap((one) =>
    one.shapes.map(({ id, geometry }) => [id, geometry] as const),
  ),
);
function areaOf(id: string): Feature<Polygon> {
  const found = shapes.get(id);
  if (found?.type !== 'Polygon') throw new Error(`${id} is no polygon`);
  return polygon(found.coordinates);
}
function lineOf(id: string): Feature<LineString> {
  const found = shapes.get(id);
  if (found?.type !== 'LineString') throw new Error(`${id} is no line`);
  return lineString(found.coordinates);
}
const metresOf = (id: string) => features.get(id)?.precision?.metres ?? Number.NaN;
const descriptionOf = (id: string) => ownWordsOf(features.get(id)?.description ?? '', 'en');
const kmFrom = (line: Feature<LineString>, position: Position) =>
  nearestPointOnLine(line, position).properties.pointDistance;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A day on which the line of the ceasefire was valid. */
const ceasefire = '2010-01-01';

/**
 * The line of 1994 as OpenStreetMap had it, longitude first: every second position of Organic Maps’
 * data/borders/Nagorno-Karabakh.poly (commit 6f8fb089) from the Murovdag to the Aras, without the stretch east of
 * Martuni that our line takes from there. ODbL 1.0, © OpenStreetMap contributors.
 */
const inOpenStreetMap: readonly Position[] = [
  [46.5173, 40.3335],
  [46.564, 40.35],
  [46.6113, 40.3704],
  [46.6657, 40.3921],
  [46.7483, 40.4142],
  [46.7987, 40.4209],
  [46.8194, 40.3074],
  [46.9827, 40.2404],
  [47.0168, 40.1907],
  [47.037, 40.1436],
  [46.9945, 40.0778],
  [47.0023, 40.0298],
  [46.9993, 40.0073],
  [47.0233, 39.9867],
  [47.0573, 39.9369],
  [47.2894, 39.6292],
  [47.3148, 39.5576],
  [47.2605, 39.5398],
  [47.2496, 39.5089],
  [47.2498, 39.4768],
  [47.259, 39.4566],
  [47.2639, 39.428],
  [47.2717, 39.4051],
];

describe('the line of contact of 1994', () => {
  test('is off from the one in OpenStreetMap by less than 2 km in the median, and never by more than its precision', () => {
    const line = lineOf('line-of-contact-1994');
    const km = inOpenStreetMap.map((position) => kmFrom(line, position));
    expect(median(km)).toBeLessThan(2);
    expect(Math.max(...km) * 1000).toBeLessThan(metresOf('line-of-contact-1994'));
  });

  // The land it bounds: the districts of which a part was held, and the oblast.
  const units = ['aghdam-district-law', 'fuzuli-district-law', 'jabrayil-district-law', 'nkao'];
  const known = settlements
    .filter((one) => holderOn(one, ceasefire))
    .sort((a, b) => (b.position[1] ?? 0) - (a.position[1] ?? 0));

  /** Its outline, from some of the settlements. */
  function outlineFrom(some: typeof known): Feature<LineString> {
    const cells = cellsOn(some, ceasefire);
    const parts = units.flatMap((id) => heldPart(areaOf(id), cells) ?? []);
    const held = union(featureCollection(parts)) as Feature<Polygon | MultiPolygon>;
    const rings =
      held.geometry.type === 'Polygon'
        ? [held.geometry.coordinates]
        : [...held.geometry.coordinates].sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0));
    return polygonToLine(polygon([rings[0]?.[0] ?? []])) as Feature<LineString>;
  }

  test.each([
    ['every second from the north', (at: number) => at % 2 === 0],
    ['the others', (at: number) => at % 2 === 1],
  ])(
    'drawn from half of the settlements (%s), is off by less than 2 km in the median at the other half',
    (_, isIn) => {
      const whole = outlineFrom(known);
      const half = outlineFrom(known.filter((_one, at) => isIn(at)));
      // Where the whole line is nearest to each settlement that was left out.
      const km = known
        .filter((_one, at) => !isIn(at))
        .map(({ position }) => nearestPointOnLine(whole, position).geometry.coordinates)
        .map((position) => kmFrom(half, position));
      expect(km.length).toBeGreaterThan(30);
      expect(median(km)).toBeLessThan(2);
    },
  );
});

describe('the area of the peacekeepers', () => {
  test.each([
    ['peacekeeper-area-2020-11', '2020-11-21'],
    ['peacekeeper-area-2020-12', '2021-06-01'],
  ])('%s has each settlement of the oblast on the side that held it', (id, date) => {
    const there = areaOf(id);
    const oblast = areaOf('nkao');
    const wrong = settlements
      .filter(({ position }) => booleanPointInPolygon(position, oblast))
      .flatMap((one) => {
        const holder = holderOn(one, date);
        const within = booleanPointInPolygon(one.position, there);
        return holder && (holder !== 'azerbaijan') !== within ? [one.name] : [];
      });
    expect(wrong).toEqual([]);
  });

  // Checked against other pages than those from which the outline was drawn.
  test.each([
    ['Mkhitarashen', [46.77444, 39.76139], true],
    ['Seysulan', [46.98833, 40.24889], true],
    ['Karin Tak', [46.74917, 39.74167], false],
    ['Madagiz', [46.72944, 40.33139], false],
  ] as const)('%s is inside: %s %s', (_, position, within) =>
    expect(booleanPointInPolygon([...position], areaOf('peacekeeper-area-2020-12'))).toBe(within),
  );
});

describe('the roads in force', () => {
  test.each([
    ['lachin-road-1992', 'lachin-corridor-2020', 'peacekeeper-area-2020-11'],
    ['lachin-road-1992', 'lachin-corridor-2020', 'peacekeeper-area-2020-12'],
    ['lachin-road-2022', 'lachin-corridor-2022', 'peacekeeper-area-2020-12'],
    ['lachin-road-2023', 'lachin-corridor-2023', 'peacekeeper-area-2020-12'],
  ])(
    '%s runs in %s and %s without a gap of 100 m, from the border to Stepanakert',
    (id, corridor, held) => {
      const road = lineOf(id);
      const border = lineOf('armenia-azerbaijan-border');
      // The temporary link of 2022 followed the border and crossed it more than once.
      const crossing = lineIntersect(road, border)
        .features.map((at) => ({ at, km: nearestPointOnLine(road, at).properties.totalDistance }))
        .sort((a, b) => a.km - b.km)
        .at(-1)?.at;
      if (!crossing) throw new Error('the road does not cross the border');
      const end = point(road.geometry.coordinates.at(-1) ?? []);
      const beyond = lineSlice(crossing, end, road);
      const zones = [areaOf(corridor), areaOf(held)];
      const outside = Array.from({ length: Math.floor(length(beyond) * 10) }, (_, step) =>
        along(beyond, step / 10),
      )
        .filter((at) => distance(at, crossing) > 0.1)
        .filter((at) => !zones.some((zone) => booleanPointInPolygon(at, zone)));
      expect(outside.map(({ geometry }) => geometry.coordinates)).toEqual([]);
    },
  );

  // Where the road really passes, as measured in OpenStreetMap.
  test.each([
    ['lachin-road-1992', [46.698, 39.721]],
    ['lachin-road-1992', [46.757, 39.787]],
    ['lachin-road-2023', [46.698, 39.721]],
    ['lachin-road-2023', [46.757, 39.787]],
  ] as const)('%s passes %j within its precision', (id, position) =>
    expect(kmFrom(lineOf(id), [...position]) * 1000).toBeLessThan(metresOf(id)),
  );
});

test.each([
  ['aghdam-district', 'aghdam-district-1993'],
  ['fuzuli-district', 'fuzuli-district-1994'],
])('%s says what share of it was held as drawn', (id, held) => {
  const share = (area(areaOf(held)) / area(areaOf(`${id}-law`))) * 100;
  const [, said] = /drawn here,? [^.]*?(\d+) %/u.exec(descriptionOf(id)) ?? [];
  expect(Math.abs(Number(said) - share)).toBeLessThan(1);
});
