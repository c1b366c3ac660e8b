import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf, rangeOf } from './range.ts';

test.each([
  ['bytes=0-3', [0, 3]],
  ['bytes=4-', [4, 9]],
  ['bytes=-4', [6, 9]],
  ['bytes=-40', [0, 9]],
  ['bytes=4-40', [4, 9]],
  ['bytes=10-12', undefined],
  ['bytes=3-2', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,4-5', undefined],
  ['lines=0-1', undefined],
])('%s of ten bytes', (header, expected) => expect(rangeOf(header, 10)).toEqual(expected));

const whole = () => new Response('0123456789', { headers: { 'content-type': 'text/x-digits' } });

test('a part says which it is', async () => {
  const part = await partOf(whole(), 'bytes=2-4');
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
  expect(part.headers.get('content-type')).toBe('text/x-digits');
  expect(await part.text()).toBe('234');
});

test('a part beyond the end is refused', async () => {
  const part = await partOf(whole(), 'bytes=10-');
  expect(part.status).toBe(416);
  expect(part.headers.get('content-range')).toBe('bytes */10');
});

test('a part is what a slice of the whole is', () =>
  fc.assert(
    fc.asyncProperty(fc.nat(12), fc.nat(12), async (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const part = await partOf(whole(), `bytes=${from}-${to}`);
      if (from >= 10) expect(part.status).toBe(416);
      else expect(await part.text()).toBe('0123456789'.slice(from, to + 1));
    }),
  ));
