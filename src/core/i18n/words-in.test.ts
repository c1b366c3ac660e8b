import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../loading/load-language.ts';
import { setLanguageSource } from './i18n.ts';
import { english } from './languages.ts';
import { wordsIn } from './words-in.ts';
import { ownWordsOf } from '../story/words.ts';

async function use(code: string) {
  const loaded = await loadLanguage(english);
  setLanguageSource(() => ({ ...loaded, language: { ...english, code } }));
}

afterEach(() => use('en'));

const words = { ru: 'мост', hy: 'կամուրջ', en: 'bridge' };

describe('words by language', () => {
  beforeEach(() => use('hy'));

  test('are in the language of the interface', () =>
    expect(wordsIn(words, 'ru')).toEqual({ text: 'կամուրջ', language: 'hy' }));

  test('else in the story’s', () =>
    expect(wordsIn({ en: 'bridge', ru: 'мост' }, 'ru')).toEqual({ text: 'мост', language: 'ru' }));

  test('else in the first', () =>
    expect(wordsIn({ en: 'bridge' }, 'ru')).toEqual({ text: 'bridge', language: 'en' }));

  test('one text is in the story’s language', () =>
    expect(wordsIn('мост', 'ru')).toEqual({ text: 'мост', language: 'ru' }));

  test('a region finds its language', async () => {
    await use('pt-BR');
    expect(wordsIn({ pt: 'a', en: 'bridge' }, 'en').language).toBe('pt');
  });
});

test('the story’s own language doesn’t follow the interface', async () => {
  await use('hy');
  expect(ownWordsOf(words, 'ru')).toBe('мост');
  expect(ownWordsOf({ en: 'bridge' }, 'ru')).toBe('bridge');
});
