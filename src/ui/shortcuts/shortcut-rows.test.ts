import { expect, test } from 'vitest';
import { actions } from '../actions/actions.ts';
import { shortcutRows } from './shortcut-rows.ts';

test('the list of keys has a row for what each key does, those that act alone first', () =>
  expect(shortcutRows().map(({ keys, isSingle }) => [keys.join(' '), isSingle])).toEqual([
    ['/', true],
    ['j k', true],
    ['] [', true],
    ['+ −', true],
    ['?', true],
    ['↑ ↓ ← →', false],
    ['← →', false],
    ['Esc', false],
  ]));

test('no key asks for two actions', () => {
  const all = Object.values(actions).flatMap(({ keys }) => [
    ...(keys?.characters ?? []),
    ...(keys?.places ?? []),
    ...(keys?.shifted ? [`Shift+${keys.shifted}`] : []),
  ]);
  expect(new Set(all).size).toBe(all.length);
});

test('every action has a name, and what pointing at it says is more than that', () => {
  for (const [name, { label, title }] of Object.entries(actions)) {
    expect(label(), name).not.toBe('');
    expect(title?.(), name).not.toBe(label());
  }
});
