// cspell:ignore featur
import { expect, test } from 'vitest';
import { readOwnLink } from './mention-link.ts';

test('a key that nothing has is a fault, which lists each known key once', () => {
  const read = readOwnLink('featur=gate');
  const fault = 'fault' in read ? read.fault : '';
  expect(fault).toMatch(/^the link “#featur=gate” has an unknown key “featur” \(known: /);
  const known = fault.split('known: ')[1]?.match(/“[^”]+”/g) ?? [];
  expect(known).toContain('“claim”');
  expect(new Set(known).size).toBe(known.length);
});
