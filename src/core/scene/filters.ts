import { valueOf } from '../kinds/shape-style.ts';
import type { Shape, Story } from '../story/story.ts';
import type { Condition } from '../view/conditions.ts';
import type { View } from '../view/view.ts';

export const shapesOf = (story: Story): readonly Shape[] =>
  [...story.features.values()].flatMap(({ shapes }) => shapes);

/** Kinds with a property: a condition says nothing of all others. */
function kindsWith(story: Story, property: string): ReadonlySet<string> {
  const having = shapesOf(story).filter((shape) => valueOf(shape, property) !== undefined);
  return new Set(having.map(({ kind }) => kind.id));
}

/** Whether any feature has a property. */
export const hasProperty = (story: Story, property: string): boolean =>
  shapesOf(story).some((shape) => valueOf(shape, property) !== undefined);

function meets({ values, from = -Infinity, to = Infinity }: Condition, value: unknown): boolean {
  if (values) return value !== undefined && values.includes(String(value));
  return typeof value === 'number' && value >= from && value <= to;
}

/** Tests shapes by the view's filters by kind and by properties; undefined if it has none. */
export function filterOf(
  story: Story,
  { kinds, where = [] }: Pick<View, 'kinds' | 'where'>,
): ((shape: Shape) => boolean) | undefined {
  if (!kinds && where.length === 0) return undefined;
  const conditions = where.map((one) => ({ ...one, kinds: kindsWith(story, one.property) }));
  return (shape) =>
    (!kinds || kinds.includes(shape.kind.id)) &&
    conditions.every(
      (one) => !one.kinds.has(shape.kind.id) || meets(one, valueOf(shape, one.property)),
    );
}
