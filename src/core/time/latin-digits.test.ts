import { expect, test } from 'vitest';
import { inLatinDigits } from './latin-digits.ts';

test.each([
  ['11 May 2023', '11 May 2023'],
  ['١١ مايو ٢٠٢٣', '11 مايو 2023'],
  ['۱۱ مهٔ ۲۰۲۳', '11 مهٔ 2023'],
  ['११ मई २०२३', '11 मई 2023'],
  ['𝟏𝟏', '11'],
  ['²½', '²½'],
])('%s is %s', (text, expected) => expect(inLatinDigits(text)).toBe(expected));
