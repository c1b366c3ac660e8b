import { expect, test } from 'vitest';
import { failuresOf } from './failures.ts';

const layers = [
  { id: 'roads', title: 'Roads', file: 'layers/roads.geojson', licence: 'CC0' },
  { id: 'towns', title: 'Towns', file: 'layers/towns.geojson', licence: 'CC0' },
];
const nothing = { base: [], waiting: [], isOffline: false, parts: [], shapes: [], language: false };

test('names each failed file, in the order layers, shapes, base map, what is waited for, parts, language', () => {
  const story = { layers, failedLayers: ['towns'], language: 'en' };
  const [layer, shapes, base, waiting, part, language, ...others] = failuresOf(story, {
    base: ['waters.geojson'],
    waiting: ['regions.geojson', 'towns.geojson'],
    isOffline: false,
    parts: ['DRevSwmM.js'],
    shapes: ['roads'],
    language: true,
  });
  expect(layer).toContain('Towns');
  expect(layer).toContain('layers/towns.geojson');
  expect(shapes).toContain('Roads');
  expect(shapes).toContain('layers/roads-full.json');
  expect(base).toContain('waters.geojson');
  expect(waiting).toContain('regions.geojson, towns.geojson');
  expect(part).toContain('DRevSwmM.js');
  expect(language).toContain('language');
  expect(others).toEqual([]);
});

test('says one sentence for several files of a kind: more would cover a phone’s map', () => {
  const story = { layers, failedLayers: ['roads', 'towns'], language: 'en' };
  const all = { ...nothing, base: ['a', 'b'], parts: ['c', 'd'], shapes: ['roads', 'towns'] };
  const [missing, rough, base, parts, ...others] = failuresOf(story, all);
  expect(missing).toContain('Roads (layers/roads.geojson), Towns (layers/towns.geojson)');
  expect(rough).toContain('Roads (layers/roads-full.json), Towns (layers/towns-full.json)');
  expect(base).toContain('(a, b)');
  expect(parts).toContain('(c, d)');
  expect(others).toEqual([]);
});

test('without a network it names nothing that is waited for', () => {
  const story = { layers, failedLayers: [], language: 'en' };
  const offline = { ...nothing, waiting: ['a.js', 'b.js'], isOffline: true };
  expect(failuresOf(story, offline)).toEqual([
    'There is no network. What is missing is loaded once it is back.',
  ]);
});

test('says nothing if nothing failed', () =>
  expect(failuresOf({ layers, failedLayers: [], language: 'en' }, nothing)).toEqual([]));
