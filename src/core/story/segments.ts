import type { Mention, Passage, Run } from './story.ts';

/** A stretch of a passage in one style and of at most one link. */
export interface Segment extends Run {
  readonly mention?: Mention;
}

/**
 * A passage cut where its style or its links change. Put together again, the segments are its text.
 * @param mentions those of the passage that are links; none overlaps another
 */
export function segmentsOf(passage: Passage, mentions: readonly Mention[]): readonly Segment[] {
  const links = mentions.filter(
    (mention) =>
      mention.passage === passage.id && (mention.features.length > 0 || mention.date !== undefined),
  );
  const segments: Segment[] = [];
  let start = 0;
  for (const run of passage.runs) {
    const end = start + run.text.length;
    const cuts = links
      .flatMap((mention) => [mention.start, mention.end])
      .filter((cut) => start < cut && cut < end);
    const ends = [...new Set([...cuts, end])].sort((a, b) => a - b);
    let from = start;
    for (const to of ends) {
      const mention = links.find((link) => link.start <= from && to <= link.end);
      segments.push({
        ...run,
        text: passage.text.slice(from, to),
        ...(mention ? { mention } : {}),
      });
      from = to;
    }
    start = end;
  }
  return segments.filter((segment) => segment.text !== '');
}
