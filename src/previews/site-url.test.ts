import { expect, test } from 'vitest';
import { siteUrlOf } from './site-url.ts';

test.each([
  ['https://news.example', 'https://news.example/'],
  [' https://news.example/maps ', 'https://news.example/maps/'],
  ['http://localhost:4173/maps/', 'http://localhost:4173/maps/'],
  ['', undefined],
  [undefined, undefined],
])('%s is %s', (given, expected) => expect(siteUrlOf(given)).toBe(expected));

test.each([
  'news.example',
  'ftp://news.example/',
  'https://news.example/?a',
  'https://news.example/#a',
])('%s is refused with what would do', (given) =>
  expect(() => siteUrlOf(given)).toThrow(/give the site’s address, such as/),
);
