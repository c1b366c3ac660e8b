import { expect, test } from 'vitest';
import { tilesAt } from './hatch-images.ts';

test('hatching has the same spacing on screen at every zoom, within 4 %', () => {
  for (let zoom = 0; zoom <= 18; zoom += 0.01) {
    // MapLibre GL enlarges the image, of 12 tiles at a whole zoom, until the next whole zoom.
    const onScreen = (12 / tilesAt(zoom)) * 2 ** (zoom - Math.floor(zoom));
    expect(Math.abs(onScreen - 1)).toBeLessThan(0.045);
  }
});
