import { byKey } from './sources-of.ts';
import type { Source, Story } from './story.ts';

/**
 * All sources of a story without duplicates, packages first, with the number of features and disputes that cite each.
 */
export function allSources(
  story: Story,
): readonly { readonly source: Source; readonly uses: number }[] {
  const lists = [
    ...[...story.features.values()].map(({ sources }) => sources),
    ...story.disputes.map(({ sources }) => sources),
    ...story.omitted.map(({ sources }) => sources),
  ];
  const found = new Map<string, { source: Source; uses: number }>();
  for (const sources of lists)
    for (const [key, source] of byKey(sources)) {
      const known = found.get(key);
      if (known) known.uses += 1;
      else found.set(key, { source, uses: 1 });
    }
  const isPackage = ({ licence }: Source) => licence !== undefined;
  return [...found.values()].sort(
    (a, b) =>
      Number(isPackage(b.source)) - Number(isPackage(a.source)) ||
      (a.source.publisher ?? '').localeCompare(b.source.publisher ?? '', 'en'),
  );
}
