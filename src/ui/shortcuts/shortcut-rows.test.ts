import { expect, test } from 'vitest';
import { actions } from '../actions/actions.ts';
import { shortcutRows } from './shortcut-rows.ts';

test('lists what each key does, single-key shortcuts first', () =>
  expect(shortcutRows().map(({ keys, isSingle }) => [keys.join(' '), isSingle])).toEqual([
    ['/', true],
    ['j k', true],
    ['] [', true],
    ['c', true],
    ['+ −', true],
    ['?', true],
    ['↑ ↓ ← →', false],
    ['Enter', false],
    ['← →', false],
    ['Esc', false],
  ]));

test('no key has two actions', () => {
  const all = Object.values(actions).flatMap(({ keys }) => [
    ...(keys?.characters ?? []),
    ...(keys?.places ?? []),
    ...(keys?.shifted ? [`Shift+${keys.shifted}`] : []),
  ]);
  expect(new Set(all).size).toBe(all.length);
});

test('every action has a name, and its tooltip says more than the name', () => {
  for (const [name, { label, title }] of Object.entries(actions)) {
    expect(label(), name).not.toBe('');
    expect(title?.(), name).not.toBe(label());
  }
});
