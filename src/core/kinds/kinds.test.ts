import { expect, test } from 'vitest';
import { kindStyleOf, kinds, kindWithId } from './kinds.ts';

const types = ['Point', 'LineString', 'Polygon'];

test('no two kinds share dashes, width and symbol, so they differ without colour', () => {
  const drawings = Object.keys(kinds).flatMap((kind) =>
    types.flatMap((type) => {
      const style = kindStyleOf(kindWithId(kind), type);
      // A kind whose geometry has another form than its style is drawn plainly.
      const usesOwnStyle = JSON.stringify(style) !== JSON.stringify(plainOf(kind, type));
      return usesOwnStyle ? [[kind, withoutColour(style)] as const] : [];
    }),
  );
  expect(drawings.map(([kind]) => kind).sort()).toEqual(Object.keys(kinds).sort());
  const looks = new Map<string, string>();
  for (const [kind, look] of drawings) {
    expect(looks.get(look), `${kind} looks as another does`).toBeUndefined();
    looks.set(look, kind);
  }
});

/** The plain style for a geometry, in a kind's colour. */
function plainOf(kind: string, type: string) {
  const { colour } = kindStyleOf(kindWithId(kind), type);
  return { ...kindStyleOf(kindWithId('no-kind'), type), colour };
}

function withoutColour(style: ReturnType<typeof kindStyleOf>): string {
  return JSON.stringify(style, (key, value: unknown) => (key === 'colour' ? undefined : value));
}
