import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCamera } from '../../../tests/fixtures/any-camera.ts';
import {
  changed,
  selectFeature,
  selectPassage,
  clearSelection,
  roundCamera,
  roundLonLat,
  toggleLayer,
  type View,
} from './view.ts';

const camera = { zoom: 7, lat: 40, lon: 45, bearing: 0, pitch: 0 };
const view: View = {
  camera,
  date: '1995',
  feature: 'ferry',
  passage: 'p1',
  hide: ['lines'],
  rest: ['later'],
};
const { camera: _camera, feature: _feature, passage: _passage, ...bare } = view;

test('changes remove undefined values, keep all others, and keep the camera object', () => {
  const next = changed(view, { date: '1996', passage: undefined });
  expect(next).toEqual({ ...bare, camera, feature: 'ferry', date: '1996' });
  expect(next).not.toHaveProperty('passage');
  expect(next.camera).toBe(camera);
  expect(view.passage).toBe('p1');
});

test('a selection clears the camera and the previous selection', () => {
  expect(selectFeature(view, 'town')).toEqual({ ...bare, feature: 'town' });
  expect(selectFeature(view, 'town', 'p2')).toEqual({ ...bare, feature: 'town', passage: 'p2' });
  expect(selectPassage(view, 'p2')).toEqual({ ...bare, passage: 'p2' });
  expect(clearSelection(view)).toEqual({ ...bare, camera });
});

test('toggles a layer in the story’s order', () => {
  const order = ['lines', 'points', 'areas'];
  expect(toggleLayer(view, 'areas', order).hide).toEqual(['lines', 'areas']);
  expect(toggleLayer({ ...view, hide: ['areas'] }, 'lines', order).hide).toEqual([
    'lines',
    'areas',
  ]);
  expect(toggleLayer(view, 'lines', order).hide).toEqual([]);
});

test('rounds positions and cameras as in links, idempotently', () => {
  expect(roundLonLat([45.1234567, -40.9876543])).toEqual([45.12346, -40.98765]);
  expect(
    roundCamera({ zoom: 7.126, lat: 1.000004, lon: -1.000006, bearing: 10.06, pitch: 9.94 }),
  ).toEqual({ zoom: 7.13, lat: 1, lon: -1.00001, bearing: 10.1, pitch: 9.9 });
  // Not -0, which a link would write as 0.
  expect(Object.is(roundLonLat([-0.0000001, 0])[0], 0)).toBe(true);
  fc.assert(
    fc.property(anyCamera, (one) => {
      expect(roundCamera(one)).toEqual(one);
    }),
  );
});
