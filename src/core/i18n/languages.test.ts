import { expect, test } from 'vitest';
import { languageFor } from './languages.ts';

test.each([
  [['hy-AM', 'en'], 'hy'],
  [['de-DE', 'az-Latn-AZ', 'ru'], 'az'],
  [['RU'], 'ru'],
  [['en-US', 'hy'], 'en'],
  [['ka', 'fr'], 'en'],
  [[], 'en'],
])('a reader who prefers %j gets %s', (preferred, code) =>
  expect(languageFor(preferred).code).toBe(code),
);
