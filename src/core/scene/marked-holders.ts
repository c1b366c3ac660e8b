import type { HolderMark } from './control.ts';
import type { Holder } from '../story/story.ts';
import type { RibbonRow, RibbonSpan } from './ribbon.ts';

/** Who is marked in the rows, each once: who held something longest comes first. */
export function markedHolders(
  rows: readonly RibbonRow[],
): readonly { readonly holder: Holder; readonly mark: HolderMark }[] {
  const length = ({ interval: { start, end } }: RibbonSpan) => end - start;
  const longest = rows.flatMap(({ spans }) => spans).sort((a, b) => length(b) - length(a));
  const found = new Map<string, { holder: Holder; mark: HolderMark }>();
  for (const { holder, mark } of longest)
    if (mark !== undefined && !found.has(holder.id)) found.set(holder.id, { holder, mark });
  return [...found.values()];
}
