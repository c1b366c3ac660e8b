import { expect, test } from 'vitest';
import { keyStep } from './key-step.ts';

const key = (key: string, shiftKey = false) =>
  ({ key, shiftKey, altKey: false, ctrlKey: false, metaKey: false }) as KeyboardEvent;
const band = (start: number, end: number) => ({
  id: `${start}`,
  title: '',
  when: '',
  interval: { start, end },
  lane: 0,
});
const steps = {
  shown: { start: 103, end: 150 },
  bands: [band(40, 200), band(120, 160)],
  all: { start: 0, end: 300 },
  step: 10,
};

test.each([
  // To round times, wherever the window is.
  ['from', 'ArrowRight', 110],
  ['from', 'ArrowLeft', 100],
  ['to', 'ArrowRight', 160],
  ['to', 'ArrowDown', 140],
  ['from', 'PageUp', 120],
  ['from', 'PageDown', 40],
  ['to', 'PageUp', 160],
  ['to', 'PageDown', 10],
  ['from', 'Home', 0],
  ['from', 'End', 290],
  ['to', 'Home', 10],
  ['to', 'End', 300],
  ['to', 'a', undefined],
] as const)('%s with %s goes to %s', (end, name, expected) =>
  expect(keyStep(key(name), end, steps)).toBe(expected),
);

test.each([
  ['from', 'ArrowLeft', 110],
  ['from', 'ArrowRight', 100],
  ['to', 'ArrowUp', 160],
  ['to', 'PageDown', 10],
] as const)('right to left, %s with %s goes to %s', (end, name, expected) =>
  expect(keyStep(key(name), end, { ...steps, isRightToLeft: true })).toBe(expected),
);

test('with Shift an arrow goes to where a period ends', () =>
  expect(keyStep(key('ArrowRight', true), 'to', steps)).toBe(160));

test('a window beyond the timeline only comes back', () => {
  const beyond = { ...steps, shown: { start: 103, end: 400 } };
  expect(keyStep(key('ArrowRight'), 'to', beyond)).toBe(400);
  expect(keyStep(key('ArrowLeft'), 'to', beyond)).toBe(390);
});
