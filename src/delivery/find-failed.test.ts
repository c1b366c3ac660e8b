import { describe, expect, test } from 'vitest';
import { lowestOf, type Checked } from './find-failed.ts';

const script = (name: string, ...imported: readonly string[]): Checked => ({
  address: `http://a.example/chunks/${name}.js`,
  text: imported.map((other) => `import "./${other}.js";`).join(''),
});
const late = (name: string): Checked => ({
  address: `http://a.example/chunks/${name}.js`,
  text: undefined,
  isLate: true,
});

describe('the scripts at fault', () => {
  test('import no other one that is', () => {
    const a = script('a');
    expect(lowestOf([script('c', 'b'), script('b', 'a'), a], [])).toEqual([a]);
  });

  test('may be on their way still, if what needs them fails', () => {
    expect(lowestOf([script('c', 'b'), script('d', 'b')], [late('b'), late('e')])).toEqual([
      late('b'),
    ]);
  });

  test('aren’t those that are merely late', () => {
    expect(lowestOf([script('a')], [late('b')])).toEqual([script('a')]);
  });
});
