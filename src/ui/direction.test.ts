import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRightToLeft } from '#core/i18n/right-to-left.ts';

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8');
const rule = /\[lang\]:is\(([^{]*?)\):not/s.exec(css)?.[1] ?? '';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const hasData = (code: string) =>
  code.length === 2 || Intl.DateTimeFormat.supportedLocalesOf(code).length > 0;

/**
 * Languages by their preferred codes, if they have one of two letters or CLDR has data of them. Others are given with
 * their script.
 */
const known = letters
  .flatMap((a) => letters.flatMap((b) => ['', ...letters].map((c) => a + b + c)))
  .filter(
    (code) =>
      new Intl.Locale(code).baseName === code && names.of(code) !== undefined && hasData(code),
  );

test('text runs from right to left in the languages that are usually written so (CLDR, likely subtags)', () => {
  const expected = known.filter(isRightToLeft);
  const found = [...rule.matchAll(/:lang\((\w+)\)/g)].map(([, code]) => code);
  expect(found).toEqual(expected);
  expect(found).toEqual(expect.arrayContaining(['ar', 'fa', 'he', 'ur']));
});

test('style sheets say start and end, not left and right', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(svelte|css)$/.test(file),
  );
  const sided =
    /^\s*((margin|padding|border)-(left|right)|left|right)[a-z-]*:(?! auto)|(text-align|float): (left|right)|style:(left|right)=|(top|bottom)-(left|right)-radius/m;
  expect(files.filter((file) => sided.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});
