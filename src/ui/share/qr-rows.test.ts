import { expect, test } from 'vitest';
import { qrRows } from './qr-rows.ts';

test('long links get less correction, and too long ones no code', () => {
  const sizeOf = (length: number) => qrRows('x'.repeat(length))?.length;
  // Version 40 has 177 modules on each side, and a quiet zone of four at both ends.
  expect(sizeOf(2331)).toBe(185);
  expect(sizeOf(2332)).toBeLessThan(185);
  expect(sizeOf(2953)).toBe(185);
  expect(sizeOf(2954)).toBeUndefined();
});
