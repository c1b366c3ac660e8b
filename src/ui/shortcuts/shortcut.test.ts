import { expect, test } from 'vitest';
import { shortcutOf, type KeyPress } from './shortcut.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const shift = { shiftKey: true };

test.each([
  ['English', press('/', 'Slash'), 'search'],
  ['English', press('?', 'Slash', shift), 'shortcuts'],
  ['English', press('j', 'KeyJ'), 'next-passage'],
  ['English', press('[', 'BracketLeft'), 'previous-mention'],
  ['English', press('+', 'Equal', shift), 'zoom-in'],
  ['English', press('-', 'NumpadSubtract'), 'zoom-out'],
  ['English', press('Escape', 'Escape'), 'escape'],
  ['Armenian', press('ջ', 'KeyJ'), 'next-passage'],
  ['Armenian', press('կ', 'KeyK'), 'previous-passage'],
  ['Armenian', press('ծ', 'Slash'), 'search'],
  ['Russian', press('о', 'KeyJ'), 'next-passage'],
  ['Russian', press('х', 'BracketLeft'), 'previous-mention'],
  ['Russian', press('ъ', 'BracketRight'), 'next-mention'],
  ['Russian', press('.', 'Slash'), 'search'],
  ['Russian', press(',', 'Slash', shift), 'shortcuts'],
  // The character takes precedence over the position.
  ['German', press('-', 'Slash'), 'zoom-out'],
  ['German', press('/', 'Digit7', shift), 'search'],
] as const)('%s %o', (_layout, pressed, expected) => expect(shortcutOf(pressed)).toBe(expected));

test.each([
  press('j', 'KeyJ', { ctrlKey: true }),
  press('/', 'Slash', { metaKey: true }),
  press('k', 'KeyK', { altKey: true }),
  press('J', 'KeyJ', shift),
  press('a', 'KeyA'),
  // Dvorak and Colemak have other letters at these places.
  press('h', 'KeyJ'),
  press('t', 'KeyK'),
  press('z', 'Slash'),
  press('n', 'KeyJ'),
  press('e', 'KeyK'),
  press('ß', 'Minus'),
  press('ə', 'BracketLeft'),
  press('ArrowRight', 'ArrowRight'),
])('%o is none', (pressed) => expect(shortcutOf(pressed)).toBeUndefined());
