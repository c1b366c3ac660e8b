import { describe, expect, test } from 'vitest';
import type { Camera } from '#core/view/view.ts';
import { detailOf } from './detail-views.ts';

const size = { width: 960, height: 720 };
const camera = (zoom: number, lat: number, lon: number): Camera => ({
  zoom,
  lat,
  lon,
  bearing: 0,
  pitch: 0,
});
const picture = { camera: camera(8, 40, 45), size };

describe('the part of a picture that shows a feature', () => {
  test('has the feature in its middle', () =>
    expect(detailOf(picture, camera(9, 40, 45))).toEqual([240, 180, 480, 360]));

  test('stays inside the picture', () => {
    const [x = 0, y = 0, width = 0, height = 0] = detailOf(picture, camera(9, 40.6, 46.2)) ?? [];
    expect([x + width, y]).toEqual([960, 0]);
    expect([width, height]).toEqual([480, 360]);
  });

  test('is enlarged at most twice, and never reduced', () => {
    expect(detailOf(picture, camera(12, 40, 45))).toEqual([240, 180, 480, 360]);
    expect(detailOf(picture, camera(5, 40, 45))).toEqual([0, 0, 960, 720]);
  });

  test('is missing if the feature isn’t in the picture', () =>
    expect(detailOf(picture, camera(9, 50, 45))).toBeUndefined());
});
