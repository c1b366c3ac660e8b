import { describe, expect, test } from 'vitest';
import { feature, filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { boundsAround, boundsUnion } from '../geometry/measure.ts';
import { parseStory } from '../checking/parse.ts';
import type { Story } from '../story/story.ts';
import { boundsFor } from './bounds-for.ts';
import { featureFrame, openingFrame, shapesFrame } from './frame.ts';

/** The small story plus a border along a meridian, a town `degreesEast` of it, and a town abroad. */
function storyWithBorder(degreesEast: number): Story {
  const parts = smallStory();
  const meridian = [
    [0, -1],
    [0, 3],
  ];
  parts.layers['layers/points.geojson']?.features.push(
    feature('by-the-border', 'settlement', { type: 'Point', coordinates: [degreesEast, 1] }),
    feature('abroad', 'settlement', { type: 'Point', coordinates: [30, 30] }),
  );
  parts.layers['layers/lines.geojson']?.features.push(
    feature('border', 'border', { type: 'LineString', coordinates: meridian }),
    feature('further-border', 'border', {
      type: 'LineString',
      coordinates: meridian.map(([lon = 0, lat = 0]) => [lon - 0.1, lat]),
    }),
  );
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

function frameOf(story: Story, id: string) {
  const feature = story.features.get(id);
  if (!feature) throw new Error(id);
  return featureFrame(story, feature);
}

const near = storyWithBorder(0.2);

test('a story opens with its own bounds', () =>
  expect(openingFrame(near)).toEqual({ key: 'opening', bbox: [0, 0, 2, 2], maxZoom: 18 }));

test('narrow maps may open with other bounds', () => {
  const opening = openingFrame({ ...near, opening: { ...near.opening, narrowBbox: [0, 0, 1, 1] } });
  expect(boundsFor(opening, 390)).toEqual([0, 0, 1, 1]);
  expect(boundsFor(opening, 480)).toEqual([0, 0, 2, 2]);
  expect(boundsFor(openingFrame(near), 390)).toEqual([0, 0, 2, 2]);
  expect(boundsFor(frameOf(near, 'ferry'), 390)).toEqual([0, 0, 1, 1]);
});

test('a line is framed by its bounds', () =>
  expect(frameOf(near, 'ferry')).toEqual({
    key: 'feature:ferry',
    bbox: [0, 0, 1, 1],
    maxZoom: 18,
  }));

describe('a point', () => {
  const place = (east: number) => [east, 1];

  test.each([
    // About 22 km away: a margin of six tenths of that. About 1 km away: the minimum of 7 km.
    [0.2, 22.2 * 0.6],
    [0.01, 7],
  ])('%d degrees from the nearest border is framed with the nearest part of it', (east, margin) => {
    const { bbox, maxZoom } = frameOf(storyWithBorder(east), 'by-the-border');
    const expected = boundsUnion(boundsAround(place(east), margin), boundsAround([0, 1], margin));
    bbox.forEach((side, at) => expect(side).toBeCloseTo(expected[at] ?? NaN, 2));
    expect(maxZoom).toBe(18);
  });

  test('more than 60 km from any border is framed alone, with a radius of 25 km', () => {
    expect(frameOf(storyWithBorder(0.53), 'by-the-border').bbox[0]).toBeLessThan(0);
    expect(frameOf(storyWithBorder(0.55), 'by-the-border')).toEqual({
      key: 'feature:by-the-border',
      bbox: boundsAround(place(0.55), 25),
      maxZoom: 18,
    });
  });

  test('outside the opening bounds is framed from farther away', () =>
    expect(frameOf(near, 'abroad')).toEqual({
      key: 'feature:abroad',
      bbox: boundsAround([30, 30], 25),
      maxZoom: 5,
    }));
});

describe('a story within a town', () => {
  const parts = smallStory();
  const square = (half: number) => [
    [1 - half, 1 - half],
    [1 + half, 1 - half],
    [1 + half, 1 + half],
    [1 - half, 1 + half],
    [1 - half, 1 - half],
  ];
  // Some 220 m across; one metre across.
  Object.assign(parts.story['view'] as object, { bbox: [0.999, 0.999, 1.001, 1.001] });
  parts.layers['layers/points.geojson']?.features.push(
    feature('pump', 'settlement', { type: 'Point', coordinates: [1, 1] }),
    feature('yard', 'area', { type: 'Polygon', coordinates: [square(0.000005)] }),
  );
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const story = parsed.value;
  const widthOf = (id: string) => {
    const { bbox } = frameOf(story, id);
    return (bbox[2] - bbox[0]) / 0.002;
  };

  test('frames a point with its surroundings in proportion to the opening', () =>
    // A radius of a twelfth of the opening's diagonal.
    expect(widthOf('pump')).toBeCloseTo((2 * Math.SQRT2) / 12, 2));

  test('frames a small area with some of what is around it', () =>
    expect(widthOf('yard')).toBeCloseTo((2 * Math.SQRT2) / 64, 2));
});

describe('several shapes', () => {
  const shapes = (...ids: string[]) => ids.flatMap((id) => near.features.get(id)?.shapes ?? []);

  test('are framed together, no closer than each alone', () => {
    const frame = shapesFrame(near, 'both', shapes('abroad', 'ferry'));
    expect(frame).toEqual({
      key: 'both',
      bbox: boundsUnion([0, 0, 1, 1], boundsAround([30, 30], 25)),
      maxZoom: 18,
    });
  });

  test('have no frame if there are none', () =>
    expect(shapesFrame(near, 'none', [])).toBeUndefined());
});
