import { expect, test } from 'vitest';
import { siteUrlOf } from './site-url.ts';

test.each([
  ['https://news.example', 'https://news.example/'],
  [' https://news.example/maps ', 'https://news.example/maps/'],
  ['http://localhost:4173/maps/', 'http://localhost:4173/maps/'],
  ['', undefined],
  [undefined, undefined],
])('reads %s as %s', (given, expected) => expect(siteUrlOf(given)).toBe(expected));

test.each([
  'news.example',
  'ftp://news.example/',
  'https://news.example/?a',
  'https://news.example/#a',
])('rejects %s and suggests a valid one', (given) =>
  expect(() => siteUrlOf(given)).toThrow(/give the site’s address, such as/),
);
