import { expect, test } from 'vitest';
import { drawingOf, kinds } from './kinds.ts';

const types = ['Point', 'LineString', 'Polygon'];

test('no two kinds share dash, width and symbol: they are told apart without colour', () => {
  const drawings = Object.keys(kinds).flatMap((kind) =>
    types.flatMap((type) => {
      const drawing = drawingOf(kind, type);
      // A kind drawn in a form that is not its own is drawn plainly.
      const isOwn = JSON.stringify(drawing) !== JSON.stringify(plainOf(kind, type));
      return isOwn ? [[kind, withoutColour(drawing)] as const] : [];
    }),
  );
  expect(drawings.map(([kind]) => kind).sort()).toEqual(Object.keys(kinds).sort());
  const looks = new Map<string, string>();
  for (const [kind, look] of drawings) {
    expect(looks.get(look), `${kind} looks as another does`).toBeUndefined();
    looks.set(look, kind);
  }
});

/** How a geometry of no kind is drawn, in a kind's colour. */
function plainOf(kind: string, type: string) {
  return { ...drawingOf('no-kind', type), colour: drawingOf(kind, type).colour };
}

function withoutColour(drawing: ReturnType<typeof drawingOf>): string {
  return JSON.stringify(drawing, (key, value: unknown) => (key === 'colour' ? undefined : value));
}
