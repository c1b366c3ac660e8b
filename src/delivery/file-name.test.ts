import { expect, test } from 'vitest';
import { fileName, listed } from './file-name.ts';

test.each([
  ['https://news.example/_app/immutable/assets/annotations.Br1yexsN.json', 'annotations.json'],
  ['/_app/immutable/assets/lachin-corridor.CjcBy1Le.geojson?v=1#x', 'lachin-corridor.geojson'],
  ['/_app/immutable/chunks/DRevSwmM.js', 'DRevSwmM.js'],
  ['../_app/immutable/assets/MapView.D6ur9jGC.css', 'MapView.css'],
  ['/_app/immutable/nodes/0.B4DSkJS9.js', '0.B4DSkJS9.js'],
  ['story.json', 'story.json'],
])('%s is shown as %s', (address, name) => {
  expect(fileName(address)).toBe(name);
});

test('a sentence names each file once, and at most five', () => {
  expect(listed(['a.js', 'b.js', 'a.js'])).toBe('a.js, b.js');
  expect(listed([...'abcde'])).toBe('a, b, c, d, e');
  expect(listed([...'abcdef'])).toBe('a, b, c, d, …');
});
