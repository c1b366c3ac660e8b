import {
  area,
  booleanPointInPolygon,
  buffer,
  difference,
  featureCollection,
  intersect,
  length,
  lineString,
  nearestPointOnLine,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import borders from '../geometry/border.geojson?raw';
import { readBorders } from '../../../../scripts/data/base-files.mjs';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const shapes = new Map(
  [...parsed.value.features.values()].flatMap((one) =>
    one.shapes.map(({ id, geometry }) => [id, geometry] as const),
  ),
);
function areaOf(id: string): Feature<Polygon> {
  const found = shapes.get(id);
  if (found?.type !== 'Polygon') throw new Error(`${id} is no polygon`);
  return polygon(found.coordinates);
}
const names = ['kalbajar', 'lachin', 'qubadli', 'zangilan', 'jabrayil', 'fuzuli', 'aghdam'];
const districts = new Map(names.map((name) => [name, areaOf(`${name}-district-law`)]));
const units = new Map([...districts, ['nkao', areaOf('nkao')]]);
const unit = (name: string) => {
  const found = units.get(name);
  if (!found) throw new Error(name);
  return found;
};

/** Gaps and overlaps narrower than this, in kilometres, are ignored. */
const narrow = 0.1;
const kilometres = { units: 'kilometers' } as const;

/** Area of the parts wider than that. */
function wide(one: Feature<Polygon | MultiPolygon> | null): number {
  const core = one && buffer(one, -narrow / 2, kilometres);
  return core ? area(core) / 1e6 : 0;
}
const collection = (...list: Feature<Polygon | MultiPolygon>[]) => featureCollection(list);

const neighbours = [
  ['kalbajar', 'lachin'],
  ['lachin', 'qubadli'],
  ['qubadli', 'zangilan'],
  ['qubadli', 'jabrayil'],
  ['zangilan', 'jabrayil'],
  ['jabrayil', 'fuzuli'],
  ['kalbajar', 'nkao'],
  ['lachin', 'nkao'],
  ['qubadli', 'nkao'],
  ['jabrayil', 'nkao'],
  ['fuzuli', 'nkao'],
  ['aghdam', 'nkao'],
] as const;

describe('the districts and the former oblast', () => {
  test.each(names.flatMap((a) => [...names, 'nkao'].filter((b) => b > a).map((b) => [a, b])))(
    '%s and %s do not overlap by more than 100 m',
    (a, b) => expect(wide(intersect(collection(unit(a), unit(b))))).toBeLessThan(0.001),
  );

  test.each(neighbours)('%s and %s touch, with no gap of more than 100 m', (a, b) => {
    // Where they touch: within 100 m of each other's edge.
    const edge = lineString(unit(b).geometry.coordinates[0] ?? []);
    const meeting = (unit(a).geometry.coordinates[0] ?? []).filter(
      (position) =>
        nearestPointOnLine(edge, position, kilometres).properties.pointDistance < narrow,
    );
    expect(meeting.length).toBeGreaterThanOrEqual(2);
    expect(length(lineString(meeting))).toBeGreaterThan(5);
  });

  test('have no gap of 100 to 600 m between any two of them', () => {
    const whole = union(collection(...units.values()));
    if (!whole) throw new Error('nothing');
    const closed = buffer(buffer(whole, 0.3, kilometres) ?? whole, -0.3, kilometres);
    if (!closed) throw new Error('nothing');
    const gaps = difference(collection(closed, whole));
    const pieces = gaps?.geometry.type === 'MultiPolygon' ? gaps.geometry.coordinates : [];
    const wideOnes = pieces
      .map((rings) => polygon(rings))
      .filter((piece) => wide(piece) > 0.01)
      // A bay in the outer edge is not a gap: a gap touches at least two neighbours.
      .filter((piece) => {
        const around = buffer(piece, 0.02, kilometres);
        return (
          around &&
          [...units.values()].filter((one) => intersect(collection(around, one)) !== null).length >
            1
        );
      });
    expect(wideOnes.map((piece) => piece.geometry.coordinates[0]?.[0])).toEqual([]);
  });

  /** Positions of the lines in a file. */
  const positionsOf = (text: string, isOne: (line: Feature<LineString>) => boolean) =>
    (JSON.parse(text) as FeatureCollection<LineString>).features
      .filter(isOne)
      .flatMap(({ geometry }) => geometry.coordinates.map((position) => position.join()));
  const armenia = positionsOf(borders, ({ id }) => id === 'armenia-azerbaijan-border');
  const aras = (readBorders().border as Feature<LineString>[])
    .filter(({ properties }) => properties?.['of'] === 'AZ IR')
    .flatMap(({ geometry }) => geometry.coordinates.map((position) => position.join()));

  test.each([
    ['kalbajar', armenia, 60],
    ['lachin', armenia, 60],
    ['qubadli', armenia, 50],
    ['zangilan', [...armenia, ...aras], 100],
    ['jabrayil', aras, 40],
    ['fuzuli', aras, 15],
  ])('%s has the border’s own positions on its outer edge', (name, along, km) => {
    const border = new Set(along);
    const ring = unit(name).geometry.coordinates[0] ?? [];
    const on = ring.filter((position) => border.has(position.join()));
    expect(length(lineString(on))).toBeGreaterThan(km);
  });
});

describe('what is derived from settlements', () => {
  test('leaves each on the side that held it, along the whole line of 1994', async () => {
    const { default: settlements } = await import('../geometry/settlements.json');
    const held = areaOf('armenian-held-1994');
    const sides = settlements.flatMap(({ name, position, held: by }) => {
      const there = by
        .filter(({ when }) => when.slice(0, 4) <= '2009' || when.startsWith('..'))
        .at(-1);
      const holder =
        there && (there.when.endsWith('..') || (there.when.split('/')[1] ?? '') >= '2011')
          ? there.by
          : undefined;
      return holder ? [[name, holder, booleanPointInPolygon(position, held)] as const] : [];
    });
    expect(sides.length).toBeGreaterThan(40);
    expect(sides.filter(([, by, within]) => (by === 'armenian-side') !== within)).toEqual([]);
  });

  test('each settlement has a source for who held it, or where it is', async () => {
    const { default: settlements } = await import('../geometry/settlements.json');
    for (const { name, held, sources } of settlements) {
      expect(held.length, name).toBeGreaterThan(0);
      expect(
        sources.every(({ url }) => /^https?:/.test(url)),
        name,
      ).toBe(true);
      expect(
        sources.some(({ publisher }) => publisher !== 'GeoNames'),
        name,
      ).toBe(true);
    }
  });

  test.each([
    ['armenian-held-1994', 11_300, 12_100],
    ['peacekeeper-area-2020-12', 2_800, 3_300],
    ['nkao', 4_250, 4_500],
  ])('%s has %i to %i km², as in the sources', (id, from, to) => {
    const km2 = area(areaOf(id)) / 1e6;
    expect(km2).toBeGreaterThan(from);
    expect(km2).toBeLessThan(to);
  });
});
