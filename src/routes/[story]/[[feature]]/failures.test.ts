import { expect, test } from 'vitest';
import { failuresOf } from './failures.ts';

const layers = [
  { id: 'roads', title: 'Roads', file: 'layers/roads.geojson', licence: 'CC0' },
  { id: 'towns', title: 'Towns', file: 'layers/towns.geojson', licence: 'CC0' },
];

test('names each failed file, in the order layers, base map, language', () => {
  const story = { layers, failedLayers: ['towns'] };
  const [layer, base, language, ...others] = failuresOf(story, ['waters.geojson'], true);
  expect(layer).toContain('Towns');
  expect(layer).toContain('layers/towns.geojson');
  expect(base).toContain('waters.geojson');
  expect(language).toContain('language');
  expect(others).toEqual([]);
});

test('says nothing if nothing failed', () =>
  expect(failuresOf({ layers, failedLayers: [] }, [], false)).toEqual([]));
