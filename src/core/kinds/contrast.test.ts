import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, landColours, leastContrast, legible } from './contrast.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('colours that can be seen in both themes', () => {
  test('keep what can be seen already', () => {
    expect(legible('#1a5fb4').light).toBe('#1a5fb4');
    expect(legible('#ffd54a').dark).toBe('#ffd54a');
  });

  test('are darker on light land and lighter on dark land, in the same hue', () => {
    const { light } = legible('#ffff00');
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(light.slice(at, at + 2), 16));
    expect(red).toBe(green);
    expect(red).toBeGreaterThan(blue ?? 0);
    const dark = legible('#000080').dark;
    expect(parseInt(dark.slice(5), 16)).toBeGreaterThan(parseInt(dark.slice(1, 3), 16));
  });

  test('have enough contrast, whatever the colour', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const own = legible(colour);
        expect(contrast(own.light, landColours.light)).toBeGreaterThanOrEqual(leastContrast);
        expect(contrast(own.dark, landColours.dark)).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  });
});
