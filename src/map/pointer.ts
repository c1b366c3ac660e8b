import type { Pointer } from '#core/scene/hit-test.ts';

/** What the reader clicked with; in browsers whose clicks don't say, what the device has. */
export function pointerOf(click: MouseEvent): Pointer {
  const type = 'pointerType' in click ? click.pointerType : undefined;
  if (type === 'mouse') return 'mouse';
  if (type === 'touch') return 'finger';
  return matchMedia('(pointer: coarse)').matches ? 'finger' : 'mouse';
}
